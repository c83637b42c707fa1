import { Migration } from '@mikro-orm/migrations';

export class Migration20261124121116 extends Migration {

  override name = 'Migration20261124121116';

  override up(): void | Promise<void> {
    this.addSql(`alter table "document" add "shared_by" uuid null, add "auto_invite_outcome" text null;`);
    this.addSql(`alter table "document" add constraint "document_agency_id_shared_by_foreign" foreign key ("agency_id", "shared_by") references "actor" ("agency_id", "id") on update no action on delete no action;`);
    this.addSql(`alter table "document" add constraint "document_auto_invite_outcome_check" check ("auto_invite_outcome" in ('NOT_A_TRIGGER', 'NOT_FIRST_SHARE', 'SETTING_OFF', 'NO_TRAVELER_WITH_EMAIL', 'CANDIDATE_HAS_ACCOUNT', 'INVITED', 'FAILED'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "document" drop constraint "document_agency_id_shared_by_foreign";`);

    this.addSql(`alter table "document" drop constraint "document_auto_invite_outcome_check";`);
    this.addSql(`alter table "document" drop column "shared_by", drop column "auto_invite_outcome";`);
  }

}
