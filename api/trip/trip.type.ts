import { Field, ID, ObjectType } from 'type-graphql';
import { For } from '../agency/audience.ts';
import { connectionTypes } from '../agency/connection.type.ts';
import { Contact } from '../contact/contact.type.ts';
import { DateOnly, type Day } from '../scalars.ts';
import { Document } from './document.type.ts';

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

@For('agency')
@ObjectType({ simpleResolvers: true })
export class Trip {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => DateOnly, { nullable: true })
  startsOn!: Day | null;
  @Field(() => DateOnly, { nullable: true })
  endsOn!: Day | null;
  @Field(() => [Traveler], { description: 'In strip order.' })
  travelers!: Traveler[];
  @Field(() => [Document])
  documents!: Document[];
}

export const TripConnection = connectionTypes(Trip, 'Trip');
