import { Migration } from '@mikro-orm/migrations';

export class Migration20261124090205 extends Migration {

  override name = 'Migration20261124090205';

  override up(): void | Promise<void> {
    this.addSql(`create table "agency" ("id" uuid not null, "slug" text not null, "name" text not null, "time_zone" text not null, "brand_color" text null, "logo_url" text null, "auto_invite_on_first_share" boolean not null default false, "created_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "agency" add constraint "agency_slug_unique" unique ("slug");`);

    this.addSql(`create table "actor" ("agency_id" uuid not null, "id" uuid not null, "kind" text not null, "name" text not null, primary key ("agency_id", "id"));`);

    this.addSql(`create table "agent" ("agency_id" uuid not null, "id" uuid not null, "email" text not null, "created_at" timestamptz(3) not null, "deactivated_at" timestamptz(3) null, primary key ("agency_id", "id"));`);
    this.addSql(`alter table "agent" add constraint "agent_email_unique" unique ("email");`);

    this.addSql(`create table "secret_agent_credential" ("agency_id" uuid not null, "agent_id" uuid not null, "password_hash" text not null, primary key ("agency_id", "agent_id"));`);

    this.addSql(`create table "secret_agent_session" ("agency_id" uuid not null, "hash" bytea not null, "agent_id" uuid not null, "created_at" timestamptz(3) not null, "last_used_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("agency_id", "hash"));`);
    this.addSql(`create index "agent_session_of_agent" on "secret_agent_session" ("agency_id", "agent_id");`);

    this.addSql(`create table "contact" ("agency_id" uuid not null, "id" uuid not null, "first_name" text not null, "last_name" text not null, "email" text null, "email_normalized" text null, "phone" text null, "created_at" timestamptz(3) not null, primary key ("agency_id", "id"));`);
    this.addSql(`create index "contact_by_name" on "contact" ("agency_id", "last_name", "first_name", "id");`);

    this.addSql(`create table "email_delivery" ("agency_id" uuid not null, "id" uuid not null, "contact_id" uuid not null, "purpose" text not null, "to" text not null, "recipient_first_name" text not null, "triggered_by" uuid null, "sender_name" text null, "reply_to" text null, "asked_by_client" boolean not null default false, "created_at" timestamptz(3) not null, "status" text not null, "provider" text null, "provider_message_id" text null, "fell_back" boolean not null default false, "fall_back_reason" text null, "sent_at" timestamptz(3) null, "problem" text null, "link_id" uuid null, "link_expires_at" timestamptz(3) null, "sealed_link" bytea null, "attempts" int not null default 0, "next_attempt_at" timestamptz(3) not null, "leased_until" timestamptz(3) null, "leased_by" uuid null, primary key ("agency_id", "id"));`);
    this.addSql(`create index "email_delivery_of_contact" on "email_delivery" ("agency_id", "contact_id", "created_at", "id");`);
    this.addSql(`create index "email_delivery_by_message" on "email_delivery" ("provider_message_id");`);
    this.addSql(`create index "email_delivery_due" on "email_delivery" ("next_attempt_at") where "status" = 'QUEUED';`);

    this.addSql(`create table "link_request" ("agency_id" uuid not null, "id" uuid not null, "email" text not null, "requested_at" timestamptz(3) not null, primary key ("agency_id", "id"));`);
    this.addSql(`create index "link_request_by_age" on "link_request" ("requested_at");`);

    this.addSql(`create table "portal_account" ("agency_id" uuid not null, "contact_id" uuid not null, "email" text null, "invited_at" timestamptz(3) null, "password_set_at" timestamptz(3) null, "last_sign_in_at" timestamptz(3) null, "disabled_at" timestamptz(3) null, "disabled_by" uuid null, "created_at" timestamptz(3) not null, primary key ("agency_id", "contact_id"));`);
    this.addSql(`alter table "portal_account" add constraint "portal_account_email" unique ("agency_id", "email");`);

    this.addSql(`create table "login_event" ("agency_id" uuid not null, "id" uuid not null, "contact_id" uuid not null, "kind" text not null, "occurred_at" timestamptz(3) not null, "ip_address" text null, "user_agent" text null, primary key ("agency_id", "id"));`);
    this.addSql(`create index "login_event_of_account" on "login_event" ("agency_id", "contact_id", "occurred_at", "id");`);

    this.addSql(`create table "portal_account_event" ("agency_id" uuid not null, "id" uuid not null, "contact_id" uuid not null, "kind" text not null, "occurred_at" timestamptz(3) not null, "actor_id" uuid null, "from_state" text not null, "to_state" text not null, "email" text null, "delivery_id" uuid null, primary key ("agency_id", "id"));`);
    this.addSql(`create index "portal_account_event_of_account" on "portal_account_event" ("agency_id", "contact_id", "occurred_at", "id");`);

    this.addSql(`create table "secret_portal_credential" ("agency_id" uuid not null, "contact_id" uuid not null, "password_hash" text not null, primary key ("agency_id", "contact_id"));`);

    this.addSql(`create table "portal_link" ("agency_id" uuid not null, "id" uuid not null, "contact_id" uuid not null, "purpose" text not null, "invited_by" uuid null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, "voided_at" timestamptz(3) null, primary key ("agency_id", "id"));`);
    this.addSql(`create unique index "portal_link_one_standing" on "portal_link" ("agency_id", "contact_id", "purpose") where "used_at" is null and "voided_at" is null;`);

    this.addSql(`create table "secret_portal_link" ("agency_id" uuid not null, "link_id" uuid not null, "hash" bytea not null, primary key ("agency_id", "link_id"));`);
    this.addSql(`alter table "secret_portal_link" add constraint "portal_link_hash" unique ("agency_id", "hash");`);

    this.addSql(`create table "secret_portal_session" ("agency_id" uuid not null, "hash" bytea not null, "contact_id" uuid not null, "created_at" timestamptz(3) not null, "last_used_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("agency_id", "hash"));`);
    this.addSql(`create index "portal_session_of_account" on "secret_portal_session" ("agency_id", "contact_id");`);

    this.addSql(`create table "rate_limit" ("key" text not null, "count" int not null, "blocked_until" timestamptz(3) null, "forgotten_at" timestamptz(3) not null, primary key ("key"));`);
    this.addSql(`create index "rate_limit_forgotten" on "rate_limit" ("forgotten_at");`);

    this.addSql(`create table "suppression" ("agency_id" uuid not null, "email" text not null, "created_at" timestamptz(3) not null, primary key ("agency_id", "email"));`);

    this.addSql(`create table "trip" ("agency_id" uuid not null, "id" uuid not null, "name" text not null, "starts_on" date null, "ends_on" date null, "created_at" timestamptz(3) not null, primary key ("agency_id", "id"));`);
    this.addSql(`create index "trip_by_start" on "trip" ("agency_id", "starts_on", "id");`);

    this.addSql(`create table "traveler" ("agency_id" uuid not null, "id" uuid not null, "trip_id" uuid not null, "contact_id" uuid not null, "position" int not null, "is_primary" boolean not null, primary key ("agency_id", "id"));`);
    this.addSql(`create index "traveler_strip" on "traveler" ("agency_id", "trip_id", "position");`);
    this.addSql(`create index "traveler_of_contact" on "traveler" ("agency_id", "contact_id");`);
    this.addSql(`alter table "traveler" add constraint "traveler_once_a_trip" unique ("agency_id", "trip_id", "contact_id");`);
    this.addSql(`create unique index "traveler_one_primary" on "traveler" ("agency_id", "trip_id") where "is_primary";`);

    this.addSql(`create table "document" ("agency_id" uuid not null, "id" uuid not null, "trip_id" uuid not null, "kind" text not null, "title" text not null, "url" text null, "created_at" timestamptz(3) not null, "shared_at" timestamptz(3) null, primary key ("agency_id", "id"));`);
    this.addSql(`create index "document_of_trip" on "document" ("agency_id", "trip_id", "created_at");`);

    this.addSql(`alter table "actor" add constraint "actor_agency_id_foreign" foreign key ("agency_id") references "agency" ("id") on update no action on delete no action;`);
    this.addSql(`alter table "actor" add constraint "actor_kind_check" check ("kind" in ('AGENT', 'API_TOKEN'));`);

    this.addSql(`alter table "agent" add constraint "agent_agency_id_id_foreign" foreign key ("agency_id", "id") references "actor" ("agency_id", "id") on update no action on delete no action;`);

    this.addSql(`alter table "secret_agent_credential" add constraint "secret_agent_credential_agency_id_agent_id_foreign" foreign key ("agency_id", "agent_id") references "agent" ("agency_id", "id") on update no action on delete no action;`);

    this.addSql(`alter table "secret_agent_session" add constraint "secret_agent_session_agency_id_agent_id_foreign" foreign key ("agency_id", "agent_id") references "agent" ("agency_id", "id") on update no action on delete no action;`);

    this.addSql(`alter table "contact" add constraint "contact_agency_id_foreign" foreign key ("agency_id") references "agency" ("id") on update no action on delete no action;`);

    this.addSql(`alter table "email_delivery" add constraint "email_delivery_agency_id_foreign" foreign key ("agency_id") references "agency" ("id") on update no action on delete no action;`);
    this.addSql(`alter table "email_delivery" add constraint "email_delivery_agency_id_triggered_by_foreign" foreign key ("agency_id", "triggered_by") references "actor" ("agency_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "email_delivery" add constraint "email_delivery_purpose_check" check ("purpose" in ('INVITE', 'PASSWORD_RESET', 'PASSWORD_CHANGED'));`);
    this.addSql(`alter table "email_delivery" add constraint "email_delivery_status_check" check ("status" in ('QUEUED', 'SENT', 'DELIVERED', 'BOUNCED', 'SPAM_COMPLAINT', 'FAILED', 'SUPERSEDED'));`);
    this.addSql(`alter table "email_delivery" add constraint "email_delivery_provider_check" check ("provider" in ('POSTMARK', 'GMAIL'));`);

    this.addSql(`alter table "link_request" add constraint "link_request_agency_id_foreign" foreign key ("agency_id") references "agency" ("id") on update no action on delete no action;`);

    this.addSql(`alter table "portal_account" add constraint "portal_account_agency_id_contact_id_foreign" foreign key ("agency_id", "contact_id") references "contact" ("agency_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "portal_account" add constraint "portal_account_agency_id_disabled_by_foreign" foreign key ("agency_id", "disabled_by") references "actor" ("agency_id", "id") on update no action on delete no action;`);

    this.addSql(`alter table "login_event" add constraint "login_event_agency_id_contact_id_foreign" foreign key ("agency_id", "contact_id") references "portal_account" ("agency_id", "contact_id") on update no action on delete no action;`);
    this.addSql(`alter table "login_event" add constraint "login_event_kind_check" check ("kind" in ('CLAIMED', 'SIGNED_IN', 'SIGN_IN_FAILED', 'SIGN_IN_BLOCKED', 'SIGNED_OUT', 'PASSWORD_RESET'));`);

    this.addSql(`alter table "portal_account_event" add constraint "portal_account_event_agency_id_contact_id_foreign" foreign key ("agency_id", "contact_id") references "portal_account" ("agency_id", "contact_id") on update no action on delete no action;`);
    this.addSql(`alter table "portal_account_event" add constraint "portal_account_event_agency_id_actor_id_foreign" foreign key ("agency_id", "actor_id") references "actor" ("agency_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "portal_account_event" add constraint "portal_account_event_agency_id_delivery_id_foreign" foreign key ("agency_id", "delivery_id") references "email_delivery" ("agency_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "portal_account_event" add constraint "portal_account_event_kind_check" check ("kind" in ('INVITE_SENT', 'INVITE_RESENT', 'AUTO_INVITED', 'LINK_REQUESTED', 'PASSWORD_RESET_SENT', 'CLAIMED', 'PASSWORD_RESET', 'INVITE_CANCELLED', 'ACCESS_DISABLED', 'REINVITED', 'RE_ENABLED', 'EMAIL_CHANGED'));`);
    this.addSql(`alter table "portal_account_event" add constraint "portal_account_event_from_state_check" check ("from_state" in ('NONE', 'PENDING', 'ACTIVE', 'DISABLED'));`);
    this.addSql(`alter table "portal_account_event" add constraint "portal_account_event_to_state_check" check ("to_state" in ('NONE', 'PENDING', 'ACTIVE', 'DISABLED'));`);

    this.addSql(`alter table "secret_portal_credential" add constraint "secret_portal_credential_agency_id_contact_id_foreign" foreign key ("agency_id", "contact_id") references "portal_account" ("agency_id", "contact_id") on update no action on delete no action;`);

    this.addSql(`alter table "portal_link" add constraint "portal_link_agency_id_contact_id_foreign" foreign key ("agency_id", "contact_id") references "portal_account" ("agency_id", "contact_id") on update no action on delete no action;`);
    this.addSql(`alter table "portal_link" add constraint "portal_link_agency_id_invited_by_foreign" foreign key ("agency_id", "invited_by") references "actor" ("agency_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "portal_link" add constraint "portal_link_purpose_check" check ("purpose" in ('CLAIM', 'RESET'));`);

    this.addSql(`alter table "secret_portal_link" add constraint "secret_portal_link_agency_id_link_id_foreign" foreign key ("agency_id", "link_id") references "portal_link" ("agency_id", "id") on update no action on delete no action;`);

    this.addSql(`alter table "secret_portal_session" add constraint "secret_portal_session_agency_id_contact_id_foreign" foreign key ("agency_id", "contact_id") references "portal_account" ("agency_id", "contact_id") on update no action on delete no action;`);

    this.addSql(`alter table "suppression" add constraint "suppression_agency_id_foreign" foreign key ("agency_id") references "agency" ("id") on update no action on delete no action;`);

    this.addSql(`alter table "trip" add constraint "trip_agency_id_foreign" foreign key ("agency_id") references "agency" ("id") on update no action on delete no action;`);

    this.addSql(`alter table "traveler" add constraint "traveler_agency_id_trip_id_foreign" foreign key ("agency_id", "trip_id") references "trip" ("agency_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "traveler" add constraint "traveler_agency_id_contact_id_foreign" foreign key ("agency_id", "contact_id") references "contact" ("agency_id", "id") on update no action on delete no action;`);

    this.addSql(`alter table "document" add constraint "document_agency_id_trip_id_foreign" foreign key ("agency_id", "trip_id") references "trip" ("agency_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "document" add constraint "document_kind_check" check ("kind" in ('PROPOSAL', 'INVOICE', 'ITINERARY'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "actor" drop constraint "actor_agency_id_foreign";`);
    this.addSql(`alter table "contact" drop constraint "contact_agency_id_foreign";`);
    this.addSql(`alter table "email_delivery" drop constraint "email_delivery_agency_id_foreign";`);
    this.addSql(`alter table "link_request" drop constraint "link_request_agency_id_foreign";`);
    this.addSql(`alter table "suppression" drop constraint "suppression_agency_id_foreign";`);
    this.addSql(`alter table "trip" drop constraint "trip_agency_id_foreign";`);
    this.addSql(`alter table "agent" drop constraint "agent_agency_id_id_foreign";`);
    this.addSql(`alter table "email_delivery" drop constraint "email_delivery_agency_id_triggered_by_foreign";`);
    this.addSql(`alter table "portal_account" drop constraint "portal_account_agency_id_disabled_by_foreign";`);
    this.addSql(`alter table "portal_account_event" drop constraint "portal_account_event_agency_id_actor_id_foreign";`);
    this.addSql(`alter table "portal_link" drop constraint "portal_link_agency_id_invited_by_foreign";`);
    this.addSql(`alter table "secret_agent_credential" drop constraint "secret_agent_credential_agency_id_agent_id_foreign";`);
    this.addSql(`alter table "secret_agent_session" drop constraint "secret_agent_session_agency_id_agent_id_foreign";`);
    this.addSql(`alter table "portal_account" drop constraint "portal_account_agency_id_contact_id_foreign";`);
    this.addSql(`alter table "traveler" drop constraint "traveler_agency_id_contact_id_foreign";`);
    this.addSql(`alter table "portal_account_event" drop constraint "portal_account_event_agency_id_delivery_id_foreign";`);
    this.addSql(`alter table "login_event" drop constraint "login_event_agency_id_contact_id_foreign";`);
    this.addSql(`alter table "portal_account_event" drop constraint "portal_account_event_agency_id_contact_id_foreign";`);
    this.addSql(`alter table "secret_portal_credential" drop constraint "secret_portal_credential_agency_id_contact_id_foreign";`);
    this.addSql(`alter table "portal_link" drop constraint "portal_link_agency_id_contact_id_foreign";`);
    this.addSql(`alter table "secret_portal_session" drop constraint "secret_portal_session_agency_id_contact_id_foreign";`);
    this.addSql(`alter table "secret_portal_link" drop constraint "secret_portal_link_agency_id_link_id_foreign";`);
    this.addSql(`alter table "traveler" drop constraint "traveler_agency_id_trip_id_foreign";`);
    this.addSql(`alter table "document" drop constraint "document_agency_id_trip_id_foreign";`);

    this.addSql(`drop table if exists "agency" cascade;`);
    this.addSql(`drop table if exists "actor" cascade;`);
    this.addSql(`drop table if exists "agent" cascade;`);
    this.addSql(`drop table if exists "secret_agent_credential" cascade;`);
    this.addSql(`drop table if exists "secret_agent_session" cascade;`);
    this.addSql(`drop table if exists "contact" cascade;`);
    this.addSql(`drop table if exists "email_delivery" cascade;`);
    this.addSql(`drop table if exists "link_request" cascade;`);
    this.addSql(`drop table if exists "portal_account" cascade;`);
    this.addSql(`drop table if exists "login_event" cascade;`);
    this.addSql(`drop table if exists "portal_account_event" cascade;`);
    this.addSql(`drop table if exists "secret_portal_credential" cascade;`);
    this.addSql(`drop table if exists "portal_link" cascade;`);
    this.addSql(`drop table if exists "secret_portal_link" cascade;`);
    this.addSql(`drop table if exists "secret_portal_session" cascade;`);
    this.addSql(`drop table if exists "rate_limit" cascade;`);
    this.addSql(`drop table if exists "suppression" cascade;`);
    this.addSql(`drop table if exists "trip" cascade;`);
    this.addSql(`drop table if exists "traveler" cascade;`);
    this.addSql(`drop table if exists "document" cascade;`);
  }

}
