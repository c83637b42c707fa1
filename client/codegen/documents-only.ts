import { type ClientPresetConfig, preset } from '@graphql-codegen/client-preset';
import type { Types } from '@graphql-codegen/plugin-helpers';

/**
 * The client preset without its `graphql()` map and the barrel around it: the map holds every document at once and does
 * not tree-shake, so screens import the `…Document` constants from `gql/graphql.ts`.
 */
export const documentsOnly: Types.OutputPreset<ClientPresetConfig> = {
  ...preset,
  buildGeneratesSection: async (options) => {
    const outputs = await preset.buildGeneratesSection(options);
    return outputs.filter(({ filename }) => filename.endsWith('/graphql.ts'));
  },
};
