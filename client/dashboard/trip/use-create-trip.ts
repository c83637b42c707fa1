import { useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import type { Refusal } from '../../ui/show-field-errors.ts';
import { CreateTripDocument, type TripInput } from '../gql/graphql.ts';

/** Makes a trip and opens its page, or answers with what was refused. Throws where there was no answer. */
export function useCreateTrip(): (input: TripInput) => Promise<readonly Refusal[]> {
  const navigate = useNavigate();
  const [create] = useMutation(CreateTripDocument, {
    // The place of the new one is known to the API.
    update: (cache, { data }) => data?.tripCreate.trip && cache.evict({ fieldName: 'trips' }),
  });
  return async (input) => {
    const { data } = await create({ variables: { input } });
    const { trip, errors = [] } = data?.tripCreate ?? {};
    if (!trip) return errors;
    await navigate(`/trips/${trip.id}`);
    return [];
  };
}
