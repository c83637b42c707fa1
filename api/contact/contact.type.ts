import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { For } from '../agency/audience.ts';
import { connectionTypes } from '../agency/connection.type.ts';
import { UserError } from '../agency/user-error.type.ts';
import { PortalAccount } from '../portal/portal-account.type.ts';

@For('agency')
@ObjectType({ simpleResolvers: true, description: 'A client on file.' })
export class Contact {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  firstName!: string;
  @Field(() => String)
  lastName!: string;
  @Field(() => String, { nullable: true, description: 'Core identity e-mail: where invites go.' })
  email!: string | null;
  @Field(() => String, { nullable: true })
  phone!: string | null;
  @Field(() => PortalAccount)
  portalAccount!: PortalAccount;
}

export const ContactConnection = connectionTypes(Contact, 'Contact');

@For('agency')
@ObjectType({ simpleResolvers: true })
export class ContactPayload {
  @Field(() => Contact, { nullable: true })
  contact!: Contact | null;
  @Field(() => [UserError])
  errors!: UserError[];
}

@InputType()
export class ContactCreateInput {
  @Field(() => String)
  firstName!: string;
  @Field(() => String)
  lastName!: string;
  @Field(() => String, { nullable: true })
  email?: string | null;
  @Field(() => String, { nullable: true })
  phone?: string | null;
}

@InputType({ description: 'Absent keeps; null or blank clears (names cannot be cleared).' })
export class ContactUpdateInput {
  @Field(() => String, { nullable: true })
  firstName?: string | null;
  @Field(() => String, { nullable: true })
  lastName?: string | null;
  @Field(() => String, { nullable: true })
  email?: string | null;
  @Field(() => String, { nullable: true })
  phone?: string | null;
}
