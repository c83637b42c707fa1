import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { hadNoEffect } from '../apollo/had-no-effect.ts';
import { fullName } from '../contact/contact-name.ts';
import { AddTravelerDocument } from '../gql/graphql.ts';
import { adding as words } from './travelers.words.ts';

export interface Candidate {
  id: string;
  firstName: string;
  lastName: string;
}

/** What came of the last adding. */
export interface Addition {
  added: boolean;
  text: string;
}

/** Puts contacts on a trip, one at a time: a second call while one is under way does nothing. Never throws. */
export function useAddTraveler(tripId: string) {
  const [mutate] = useMutation(AddTravelerDocument);
  const underWay = useRef(false);
  const [addingId, setAddingId] = useState<string | null>(null);

  async function add(contact: Candidate): Promise<Addition | undefined> {
    if (underWay.current) return;
    underWay.current = true;
    setAddingId(contact.id);
    const name = fullName(contact);
    try {
      const { data } = await mutate({ variables: { tripId, contactId: contact.id } });
      const error = data?.travelerAdd.errors[0];
      if (!error) return { added: true, text: words.added(name) };
      return { added: false, text: error.code === 'INVALID' ? words.already(name) : error.message };
    } catch (error) {
      return { added: false, text: hadNoEffect(error) ? words.turnedAway(name) : words.noAnswer(name) };
    } finally {
      underWay.current = false;
      setAddingId(null);
    }
  }

  return { add, addingId };
}
