import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { For } from '../agency/audience.ts';
import { UserError } from '../agency/user-error.type.ts';
import { enumOf } from '../enum-of.ts';
import { DateTime, type Instant } from '../scalars.ts';
import { type DocumentKind, documentKinds } from './document.rules.ts';

export const DocumentKindEnum = enumOf(documentKinds);
registerEnumType(DocumentKindEnum, { name: 'DocumentKind' });

@For('agency')
@ObjectType({ simpleResolvers: true, description: "A record of what can be shared with a trip's travelers." })
export class Document {
  @Field(() => ID)
  id!: string;
  @Field(() => DocumentKindEnum)
  kind!: DocumentKind;
  @Field(() => String)
  title!: string;
  @Field(() => String, {
    nullable: true,
    description: 'https address where it can be read. Null: there is only the record.',
  })
  url!: string | null;
  @Field(() => DateTime, { nullable: true })
  sharedAt!: Instant | null;
  tripId!: string;
}

@For('agency')
@ObjectType({ simpleResolvers: true })
export class DocumentPayload {
  @Field(() => Document, { nullable: true })
  document!: Document | null;
  @Field(() => [UserError])
  errors!: UserError[];
}
