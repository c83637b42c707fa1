import { Field, ID, ObjectType } from 'type-graphql';
import { For } from './audience.ts';

@For('anyone')
@ObjectType({ simpleResolvers: true, description: 'How the agency looks in mail and on its portal pages.' })
export class Branding {
  @Field(() => String, { nullable: true, description: 'Absolute. Null: the name stands for it.' })
  logoUrl!: string | null;
  @Field(() => String, { description: '#rrggbb; a neutral default while the agency has chosen none.' })
  brandColor!: string;
}

@For('agency')
@ObjectType({ simpleResolvers: true })
export class PortalSettings {
  @Field(() => Boolean, {
    description: 'Settings → Client portal → Send a portal invite on first share. Off by default.',
  })
  autoInviteOnFirstShare!: boolean;
}

@For('agency')
@ObjectType({ simpleResolvers: true })
export class Agency {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  slug!: string;
  @Field(() => String, { description: 'IANA name; expiry times in mails are given in it.' })
  timeZone!: string;
  @Field(() => Branding)
  branding!: Branding;
  @Field(() => PortalSettings)
  portalSettings!: PortalSettings;
}
