import type { Finding } from '@rtw-protocol/model';
import type { EffectiveTemplate } from '../templates/effective.ts';

/** Where the template of a protocol asks what a finding is about, as a place that belongs to the finding. */
export function askedWhere(
  { code, related = [] }: Finding,
  template: EffectiveTemplate | undefined,
): Pick<Finding, 'related'> {
  const place = template?.places.get(code);
  if (!place) return {};
  const name = [place.template, place.version].join(' ').trim();
  const message = code.startsWith('template.')
    ? { en: `What the template ${name} asks`, sv: `Det som mallen ${name} kräver` }
    : { en: `How the template ${name} judges this`, sv: `Hur mallen ${name} bedömer detta` };
  return { related: [...related, { uri: place.uri, range: place.range, message }] };
}
