import { Migration } from '@mikro-orm/migrations';

/** What the roll-up finds and orders by, and the indexes of the searches. */
export class Migration20261124160000 extends Migration {

  override name = 'Migration20261124160000';

  override up(): void | Promise<void> {
    // Both come with PostgreSQL and are trusted: the owner of a database may create them.
    this.addSql(`create extension if not exists pg_trgm;`);
    this.addSql(`create extension if not exists btree_gin;`);

    this.addSql(`create table "portal_standing" (
      "agency_id" uuid not null, "contact_id" uuid not null,
      "last_name" text collate "und-x-icu" not null, "first_name" text collate "und-x-icu" not null,
      "words" text collate "und-x-icu" not null,
      "state" text not null,
      "invite_dead_at" timestamptz(3) null, "trouble_at" timestamptz(3) null, "attention_at" timestamptz(3) null, "signed_in_at" timestamptz(3) not null default '-infinity',
      primary key ("agency_id", "contact_id"));`);
    this.addSql(`alter table "portal_standing" add constraint "portal_standing_state_check" check ("state" in ('NONE', 'PENDING', 'ACTIVE', 'DISABLED'));`);
    this.addSql(`alter table "portal_standing" add constraint "portal_standing_agency_id_contact_id_foreign" foreign key ("agency_id", "contact_id") references "contact" ("agency_id", "id") on update no action on delete no action;`);

    this.addSql(`create view "portal_standing_now" as
      select contact.agency_id, contact.id as contact_id, contact.last_name, contact.first_name,
        lower(contact.first_name || ' ' || contact.last_name || ' ' || coalesce(contact.email, '') || ' ' || coalesce(account.email, '')) as words,
        derived.state, derived.invite_dead_at, derived.trouble_at,
        least(derived.invite_dead_at, coalesce(case
          -- As long as a mark tells of it. An invite goes to the contact's address, which may have been corrected since.
          when derived.state in ('PENDING', 'ACTIVE') and (newest.purpose <> 'INVITE'
            or contact.email_normalized = account.email or lower(newest."to") = lower(contact.email))
          then derived.trouble_at end, blocked.changed_at)) as attention_at,
        coalesce(account.last_sign_in_at, '-infinity') as signed_in_at
      from contact
      left join portal_account as account on account.agency_id = contact.agency_id and account.contact_id = contact.id
      left join lateral (
        select delivery.status, delivery.purpose, delivery."to", delivery.created_at from email_delivery as delivery
        where delivery.agency_id = contact.agency_id and delivery.contact_id = contact.id
        order by delivery.created_at desc, delivery.id desc limit 1
      ) as newest on true
      cross join lateral (select case
        when account.created_at is null then 'NONE'
        when account.disabled_at is not null then 'DISABLED'
        when account.password_set_at is not null then 'ACTIVE'
        else 'PENDING' end as state
      ) as of_account
      cross join lateral (select of_account.state,
        case when of_account.state = 'PENDING' then coalesce((
          select max(link.expires_at) from portal_link as link
          where link.agency_id = contact.agency_id and link.contact_id = contact.id
            and link.purpose = 'CLAIM' and link.used_at is null and link.voided_at is null
        ), account.invited_at, account.created_at) end as invite_dead_at,
        case when newest.status in ('BOUNCED', 'SPAM_COMPLAINT', 'FAILED') then newest.created_at end as trouble_at
      ) as derived
      -- Also an older mail that bounced may have closed the address that the next one would go to.
      left join suppression as blocked on not blocked.lifted and blocked.agency_id = contact.agency_id
        and blocked.email = contact.email_normalized
        and (derived.state = 'PENDING' or derived.state = 'ACTIVE' and account.email = contact.email_normalized);`);

    this.addSql(`insert into portal_standing (agency_id, contact_id, last_name, first_name, words, state, invite_dead_at, trouble_at, attention_at, signed_in_at)
      select agency_id, contact_id, last_name, first_name, words, state, invite_dead_at, trouble_at, attention_at, signed_in_at from portal_standing_now;`);

    this.addSql(`create index "portal_standing_by_name" on "portal_standing" ("agency_id", "state", "last_name", "first_name", "contact_id") include ("attention_at", "invite_dead_at", "trouble_at");`);
    this.addSql(`create index "portal_standing_by_attention" on "portal_standing" ("agency_id", "state", "attention_at" desc, "last_name", "first_name", "contact_id") include ("invite_dead_at", "trouble_at") where "attention_at" is not null;`);
    this.addSql(`create index "portal_standing_undelivered" on "portal_standing" ("agency_id", "state", "last_name", "first_name", "contact_id") include ("attention_at", "invite_dead_at", "trouble_at") where "trouble_at" is not null;`);
    this.addSql(`create index "portal_standing_by_sign_in" on "portal_standing" ("agency_id", "state", "signed_in_at" desc, "last_name", "first_name", "contact_id") include ("attention_at", "invite_dead_at", "trouble_at");`);
    this.addSql(`create index "portal_standing_by_state" on "portal_standing" ("agency_id", "state");`);
    this.addSql(`create index "portal_standing_search" on "portal_standing" using gin ("agency_id", "words" gin_trgm_ops);`);

    // A contact begins without an account, so ten thousand imported ones are one statement.
    this.addSql(`create function add_portal_standing() returns trigger language plpgsql as $$ begin
      insert into portal_standing (agency_id, contact_id, last_name, first_name, words, state)
      select agency_id, id, last_name, first_name, lower(first_name || ' ' || last_name || ' ' || coalesce(email, '') || ' '), 'NONE' from added;
      return null;
    end $$;`);
    this.addSql(`create trigger "portal_standing_of_contact" after insert on "contact" referencing new table as added for each statement execute function add_portal_standing();`);

    // At the commit, when a transaction has all its other locks, so that two cannot wait for each other. The lock comes
    // before the look: whoever comes last sees what all before it have committed.
    this.addSql(`create function refresh_portal_standing(of_agency uuid, of_contact uuid) returns void language plpgsql as $$ begin
      perform from portal_standing where agency_id = of_agency and contact_id = of_contact for update;
      update portal_standing as standing
      set last_name = now.last_name, first_name = now.first_name, words = now.words, state = now.state,
        invite_dead_at = now.invite_dead_at, trouble_at = now.trouble_at, attention_at = now.attention_at,
        signed_in_at = now.signed_in_at
      from portal_standing_now as now
      where standing.agency_id = of_agency and standing.contact_id = of_contact
        and now.agency_id = of_agency and now.contact_id = of_contact;
    end $$;`);
    this.addSql(`create function follow_contact() returns trigger language plpgsql as $$ begin
      perform refresh_portal_standing(new.agency_id, new.id);
      return null;
    end $$;`);
    this.addSql(`create function follow_portal_account() returns trigger language plpgsql as $$ begin
      perform refresh_portal_standing(new.agency_id, new.contact_id);
      return null;
    end $$;`);

    this.addSql(`create constraint trigger "portal_standing_follows" after update on "contact" deferrable initially deferred for each row
      when (row (old.first_name, old.last_name, old.email, old.email_normalized) is distinct from row (new.first_name, new.last_name, new.email, new.email_normalized))
      execute function follow_contact();`);
    this.addSql(`create constraint trigger "portal_standing_begins" after insert on "portal_account" deferrable initially deferred for each row
      execute function follow_portal_account();`);
    this.addSql(`create constraint trigger "portal_standing_follows" after update on "portal_account" deferrable initially deferred for each row
      when (row (old.email, old.invited_at, old.password_set_at, old.disabled_at, old.last_sign_in_at) is distinct from row (new.email, new.invited_at, new.password_set_at, new.disabled_at, new.last_sign_in_at))
      execute function follow_portal_account();`);
    this.addSql(`create constraint trigger "portal_standing_follows" after insert or update on "portal_link" deferrable initially deferred for each row
      when (new.purpose = 'CLAIM')
      execute function follow_portal_account();`);
    this.addSql(`create constraint trigger "portal_standing_begins" after insert on "email_delivery" deferrable initially deferred for each row
      when (new.contact_id is not null)
      execute function follow_portal_account();`);
    this.addSql(`create constraint trigger "portal_standing_follows" after update on "email_delivery" deferrable initially deferred for each row
      when (new.contact_id is not null and old.status is distinct from new.status
        and (old.status in ('BOUNCED', 'SPAM_COMPLAINT', 'FAILED') or new.status in ('BOUNCED', 'SPAM_COMPLAINT', 'FAILED')))
      execute function follow_portal_account();`);

    this.addSql(`create function follow_suppression() returns trigger language plpgsql as $$
    declare of_contact uuid; begin
      for of_contact in
        select id from contact where agency_id = new.agency_id and email_normalized = new.email order by id
      loop perform refresh_portal_standing(new.agency_id, of_contact); end loop;
      return null;
    end $$;`);
    this.addSql(`create index "contact_by_email" on "contact" ("agency_id", "email_normalized");`);
    this.addSql(`create constraint trigger "portal_standing_follows" after insert or update on "suppression" deferrable initially deferred for each row
      execute function follow_suppression();`);

    // The roll-up looks for them no more.
    this.addSql(`drop index "portal_account_pending";`);
    this.addSql(`drop index "email_delivery_in_trouble";`);
  }

  override down(): void | Promise<void> {
    this.addSql(`create index "email_delivery_in_trouble" on "email_delivery" ("agency_id", "contact_id") where "status" in ('BOUNCED', 'SPAM_COMPLAINT', 'FAILED');`);
    this.addSql(`create index "portal_account_pending" on "portal_account" ("agency_id", "contact_id") where "password_set_at" is null and "disabled_at" is null;`);
    this.addSql(`drop trigger "portal_standing_of_contact" on "contact";`);
    this.addSql(`drop trigger "portal_standing_follows" on "contact";`);
    this.addSql(`drop trigger "portal_standing_begins" on "portal_account";`);
    this.addSql(`drop trigger "portal_standing_follows" on "portal_account";`);
    this.addSql(`drop trigger "portal_standing_follows" on "portal_link";`);
    this.addSql(`drop trigger "portal_standing_begins" on "email_delivery";`);
    this.addSql(`drop trigger "portal_standing_follows" on "email_delivery";`);
    this.addSql(`drop trigger "portal_standing_follows" on "suppression";`);
    this.addSql(`drop index "contact_by_email";`);
    this.addSql(`drop function follow_suppression;`);
    this.addSql(`drop function follow_portal_account;`);
    this.addSql(`drop function follow_contact;`);
    this.addSql(`drop function refresh_portal_standing;`);
    this.addSql(`drop function add_portal_standing;`);
    this.addSql(`drop view "portal_standing_now";`);
    this.addSql(`drop table "portal_standing";`);
  }

}
