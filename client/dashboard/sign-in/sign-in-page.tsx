import { useLocation } from 'react-router';
import { Entrance } from './entrance.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { words } from './words.ts';

/** Where an agent signs in. */
export default function SignInPage() {
  const { state } = useLocation();
  return (
    <Entrance
      documentTitle={words.documentTitle}
      heading={words.greet(new Date().getHours())}
      lead={state === 'password-changed' ? words.passwordChanged : words.lead}
      footer={words.client}
    >
      <SignInForm />
    </Entrance>
  );
}
