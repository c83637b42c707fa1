import { Migration } from '@mikro-orm/migrations';

export class Migration20261124123500 extends Migration {

  override name = 'Migration20261124123500';

  override up(): void | Promise<void> {
    this.addSql(`alter table "portal_account" add "mail_to" text null;`);
    // As the contact has it where that is the same address; how it was written before nobody knows any more.
    this.addSql(`update "portal_account" set "mail_to" = coalesce((select "contact"."email" from "contact" where "contact"."agency_id" = "portal_account"."agency_id" and "contact"."id" = "portal_account"."contact_id" and "contact"."email_normalized" = "portal_account"."email"), "portal_account"."email");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "portal_account" drop column "mail_to";`);
  }

}
