import { Migration } from '@mikro-orm/migrations';

export class Migration20261124091129 extends Migration {

  override name = 'Migration20261124091129';

  override up(): void | Promise<void> {
    this.addSql(`alter table "trip" add "first_shared_at" timestamptz(3) null, add "auto_invite_outcome" text null, add "auto_invite_traveler_id" uuid null, add "auto_invite_delivery_id" uuid null, add "auto_invite_refusal" jsonb null;`);
    this.addSql(`alter table "trip" add constraint "trip_agency_id_auto_invite_delivery_id_foreign" foreign key ("agency_id", "auto_invite_delivery_id") references "email_delivery" ("agency_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "trip" add constraint "trip_auto_invite_outcome_check" check ("auto_invite_outcome" in ('NOT_A_TRIGGER', 'NOT_FIRST_SHARE', 'SETTING_OFF', 'NO_TRAVELER_WITH_EMAIL', 'CANDIDATE_HAS_ACCOUNT', 'INVITED', 'FAILED'));`);

    this.addSql(`alter table "traveler" add "removed_at" timestamptz(3) null;`);
    this.addSql(`alter table "traveler" drop constraint "traveler_once_a_trip";`);
    this.addSql(`create unique index "traveler_once_a_trip" on "traveler" ("agency_id", "trip_id", "contact_id") where "removed_at" is null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "trip" drop constraint "trip_agency_id_auto_invite_delivery_id_foreign";`);

    this.addSql(`drop index "traveler_once_a_trip";`);
    this.addSql(`alter table "traveler" drop column "removed_at";`);
    this.addSql(`alter table "traveler" add constraint "traveler_once_a_trip" unique ("agency_id", "trip_id", "contact_id");`);

    this.addSql(`alter table "trip" drop constraint "trip_auto_invite_outcome_check";`);
    this.addSql(`alter table "trip" drop column "first_shared_at", drop column "auto_invite_outcome", drop column "auto_invite_traveler_id", drop column "auto_invite_delivery_id", drop column "auto_invite_refusal";`);
  }

}
