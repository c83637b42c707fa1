import { Field, ID, ObjectType } from 'type-graphql';
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
  @Field(() => Agency)
  agency!: Agency;
}
