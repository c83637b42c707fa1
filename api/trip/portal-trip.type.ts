import { Field, ID, ObjectType } from 'type-graphql';
import { For } from '../agency/audience.ts';
import { DateOnly, DateTime, type Day, type Instant } from '../scalars.ts';
import type { DocumentKind } from './document.rules.ts';
import { DocumentKindEnum } from './document.type.ts';

@For('client')
@ObjectType({ simpleResolvers: true, description: 'What was shared with the client.' })
export class PortalDocument {
  @Field(() => ID)
  id!: string;
  @Field(() => DocumentKindEnum)
  kind!: DocumentKind;
  @Field(() => String)
  title!: string;
  @Field(() => String, { nullable: true })
  url!: string | null;
  @Field(() => DateTime)
  sharedAt!: Instant;
}

@For('client')
@ObjectType({ simpleResolvers: true, description: 'A trip the client travels on.' })
export class PortalTrip {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => DateOnly, { nullable: true })
  startsOn!: Day | null;
  @Field(() => DateOnly, { nullable: true })
  endsOn!: Day | null;
  @Field(() => [PortalDocument])
  documents!: PortalDocument[];
}
