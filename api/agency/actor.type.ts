import { Field, ID, InterfaceType } from 'type-graphql';
import { For } from './audience.ts';

const typeOfKind = { AGENT: 'Agent', API_TOKEN: 'ApiToken' } as const;

@For('agency')
@InterfaceType({
  description: "Who did something: an agent or a partner tool's token.",
  resolveType: (actor: Actor) => typeOfKind[actor.kind],
})
export abstract class Actor {
  kind!: keyof typeof typeOfKind;
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
}
