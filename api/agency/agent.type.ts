import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime, type Instant } from '../scalars.ts';
import { Actor } from './actor.type.ts';
import { Agency } from './agency.type.ts';
import { For } from './audience.ts';

@For('agency')
@ObjectType({ implements: Actor, simpleResolvers: true, description: 'A person of the agency who uses the dashboard.' })
export class Agent extends Actor {
  @Field(() => ID)
  override id!: string;
  @Field(() => String)
  override name!: string;
  @Field(() => String)
  email!: string;
  @Field(() => Boolean, { description: 'An owner says who else works at the agency. Every agency has at least one.' })
  isOwner!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'Since when they can no longer sign in. Null while they can.' })
  deactivatedAt!: Instant | null;
  @Field(() => Agency)
  agency!: Agency;
}
