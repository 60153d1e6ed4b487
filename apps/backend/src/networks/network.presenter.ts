import type { Network } from '@arkyra/contracts/http';
import type { FieldSpec, NetworkRules } from '@arkyra/network-kit';

type Field = Network['settings'][number];

export function toNetwork({ network, displayName, limits, connect, settings }: NetworkRules): Network {
  return {
    network,
    displayName,
    limits: { ...limits, media: { ...limits.media, contentTypes: [...limits.media.contentTypes] } },
    connect: { kind: connect.kind, help: connect.help, fields: connect.fields.map(toField) },
    settings: settings.map(toField),
  };
}

function toField({ options, ...field }: FieldSpec): Field {
  return { ...field, ...(options && { options: options.map((option) => ({ ...option })) }) };
}
