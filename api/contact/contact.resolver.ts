import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { NIL } from 'uuid';
import { agencyCredential } from '../agency/agency-credential.ts';
import { For } from '../agency/audience.ts';
import { identifyViewer } from '../agency/identify-viewer.ts';
import { isId, isText, pageOf, pageSize, readCursor, writeCursor } from '../agency/page.rules.ts';
import type { UserError } from '../agency/user-error.type.ts';
import type { Context } from '../context.ts';
import { unauthenticated } from '../errors.ts';
import { inTransaction } from '../orm.ts';
import { PortalAccount, PortalActionError } from '../portal/portal-account.type.ts';
import { contactCount, contactPage, contactSearch } from './contact.read.ts';
import { contactProblems } from './contact.rules.ts';
import { Contact, ContactConnection, ContactCreateInput, ContactPayload, ContactUpdateInput } from './contact.type.ts';
import { createContact } from './create-contact.ts';
import { loadContact } from './load-contact.ts';
import { updateContact } from './update-contact.ts';

@Resolver()
export class ContactResolver {
  @For('agency')
  @Query(() => Contact, { nullable: true, description: 'Null for an unknown id and for another agency’s.' })
  contact(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return loadContact(context, id);
  }

  @For('agency')
  @Query(() => ContactConnection, {
    description: 'By last name, then first name. `search` looks for each of its words in the name and the e-mail.',
  })
  async contacts(
    @Arg('first', () => Int, { defaultValue: 25, description: '1–100, else BAD_USER_INPUT.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Ctx() context: Context,
  ) {
    const caller = agencyCredential(context);
    const words = search?.trim() || null;
    const [afterLast = '', afterFirst = '', afterId = NIL] = after ? readCursor(after, isText, isText, isId) : [];
    const given = { ...caller, afterLast, afterFirst, afterId, limit: pageSize(first) + 1 };
    const { pool } = context.app;
    const [row] = await (words ? contactSearch(pool, { ...given, search: words }) : contactPage(pool, given));
    if (!row) throw unauthenticated();
    return pageOf(row.contacts, { first, after }, cursorOf, async () => {
      const [counted] = await contactCount(pool, { ...caller, search: words });
      return Number(counted?.count ?? 0);
    });
  }

  @For('agency', 'CRM_WRITE')
  @Mutation(() => ContactPayload, {
    description: 'Puts a client on file. INVALID and EMAIL_INVALID name the field. Contacts may share an address.',
  })
  async contactCreate(
    @Arg('input', () => ContactCreateInput) input: ContactCreateInput,
    @Ctx() context: Context,
  ): Promise<ContactPayload> {
    const { app, now } = context;
    const { agencyId } = await identifyViewer(context);
    const errors = contactProblems(input);
    if (errors.length) return { contact: null, errors };
    const id = await inTransaction(app.orm.em, (tx) => createContact(tx, agencyId, input, now));
    return { contact: await loadContact(context, id), errors: [] };
  }

  @For('agency', 'CRM_WRITE')
  @Mutation(() => ContactPayload, {
    description:
      'Changes what is given. Another e-mail ends the invite of an account without a password. NOT_FOUND, INVALID and EMAIL_INVALID.',
  })
  async contactUpdate(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => ContactUpdateInput) input: ContactUpdateInput,
    @Ctx() context: Context,
  ): Promise<ContactPayload> {
    const by = await identifyViewer(context);
    const errors = contactProblems(input);
    if (errors.length) return { contact: await loadContact(context, id), errors };
    if (!(await updateContact(context.app, { contactId: id, input, by }))) return { contact: null, errors: [notFound] };
    return { contact: await loadContact(context, id), errors: [] };
  }
}

const cursorOf = (contact: Pick<Contact, 'id' | 'firstName' | 'lastName'>) =>
  writeCursor(contact.lastName, contact.firstName, contact.id);

const notFound: UserError = {
  code: 'NOT_FOUND',
  message: 'There is no such contact. It may have been opened from an old page: reload it.',
  path: ['id'],
};

/** The edges from the portal to its left. */
@Resolver(() => PortalAccount)
export class AccountContactResolver {
  @FieldResolver(() => Contact)
  contact(@Root() account: PortalAccount, @Ctx() context: Context) {
    return loadContact(context, account.id);
  }
}

@Resolver(() => PortalActionError)
export class ClashResolver {
  @FieldResolver(() => Contact, {
    nullable: true,
    description: 'With EMAIL_TAKEN: the contact whose account holds the address.',
  })
  clash(@Root() { clashContactId }: PortalActionError, @Ctx() context: Context) {
    return clashContactId ? loadContact(context, clashContactId) : null;
  }
}
