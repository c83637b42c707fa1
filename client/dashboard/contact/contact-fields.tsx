import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import { TextField } from '../../ui/text-field.tsx';
import { words } from './contact-info.words.tsx';

/** A contact's fields as they are typed; empty where there is nothing. */
export interface ContactValues {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
}

interface ContactFieldsProps {
  register: UseFormRegister<ContactValues>;
  errors: FieldErrors<ContactValues>;
  /** Stands below the email. */
  children?: React.ReactNode;
}

/** Who a client is and how to reach them. */
export function ContactFields({ register, errors, children }: ContactFieldsProps) {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2 sm:gap-4">
        <TextField
          label={words.fields.firstName}
          autoComplete="off"
          error={errors.firstName?.message}
          {...register('firstName')}
        />
        <TextField
          label={words.fields.lastName}
          autoComplete="off"
          error={errors.lastName?.message}
          {...register('lastName')}
        />
      </div>
      <div>
        <TextField
          label={words.fields.email}
          type="email"
          autoComplete="off"
          error={errors.email?.message}
          {...register('email')}
        />
        {children}
      </div>
      <TextField
        label={words.fields.phone}
        type="tel"
        autoComplete="off"
        error={errors.phone?.message}
        {...register('phone')}
      />
    </>
  );
}
