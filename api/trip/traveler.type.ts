import { Field, ID, ObjectType } from 'type-graphql';
import { For } from '../agency/audience.ts';
import { Contact } from '../contact/contact.type.ts';

@For('agency')
@ObjectType({ simpleResolvers: true, description: 'A contact on a trip.' })
export class Traveler {
  @Field(() => ID)
  id!: string;
  @Field(() => Contact)
  contact!: Contact;
  @Field(() => Boolean)
  isPrimary!: boolean;
  tripId!: string;
}
