import { Field, InputType, ObjectType } from 'type-graphql';
import { Agency } from './agency.type.ts';
import { For } from './audience.ts';
import { UserError } from './user-error.type.ts';

@InputType({ description: 'Absent keeps; null clears the logo and the colour (name and time zone cannot be cleared).' })
export class BrandingInput {
  @Field(() => String, { nullable: true })
  name?: string | null;
  @Field(() => String, { nullable: true, description: 'An https address, or that of an uploaded logo.' })
  logoUrl?: string | null;
  @Field(() => String, { nullable: true, description: '#rrggbb' })
  brandColor?: string | null;
  @Field(() => String, { nullable: true, description: 'IANA name.' })
  timeZone?: string | null;
}

@InputType({ description: 'Absent keeps.' })
export class PortalSettingsInput {
  @Field(() => Boolean, { nullable: true })
  autoInviteOnFirstShare?: boolean | null;
}

@For('agency')
@ObjectType({ simpleResolvers: true })
export class AgencyPayload {
  @Field(() => Agency, { nullable: true })
  agency!: Agency | null;
  @Field(() => [UserError])
  errors!: UserError[];
}
