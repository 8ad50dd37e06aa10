import type { Range, Severity } from '@rtw-protocol/model';
import { AstUtils } from 'langium';
import type { CompiledSet } from '../criteria/index.ts';
import type { Protocol } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';
import { ownSets } from './own-sets.ts';

/** What said that something applies. */
export type Origin =
  /** Nobody said otherwise: what judges usually, what a criterion's own set says. */
  | { from: 'shipped' }
  /** The configuration; where in it, its reader knows. */
  | { from: 'configuration' }
  | { from: 'template'; name: string; version: string; uri: string; range: Range }
  /** A file that defines the set. */
  | { from: 'file'; uri: string; range: Range };

/** A criterion as it judges, and what said so. */
export interface AppliedCriterion {
  id: string;
  severity: Severity | 'off';
  /** How grave it is in studies of a kind that it names, where nobody said how grave it is; absent where none differs. */
  dependsOnStudy?: Severity[];
  origin: Origin;
  /** The configuration would have it less grave, and the template does not let it. */
  isRefused?: true;
}

/** What judges a protocol, and what said so. */
export interface AppliedSettings {
  protocol: string;
  template?: { name: string; version: string; uri: string };
  sets: { name: string; title: CompiledSet['title']; origin: Origin; criteria: AppliedCriterion[] }[];
}

/** What judges a protocol: the sets, how grave each criterion is, and where that was said. */
export function appliedSettings(protocol: Protocol, services: RtwCoreServices): AppliedSettings {
  const { Selection, Configurations, Templates } = services.check;
  const document = AstUtils.getDocument(protocol);
  const config = Configurations.of(document.uri)?.config;
  const { sets, severities, template, refused } = Selection.for(protocol);
  const judging = template ?? (config?.sets ? undefined : Templates.usual);
  const own = new Map(ownSets(document, services).map((set) => [set.set.name, set]));

  const ofTemplate = (id: string): Origin | undefined => {
    const at = judging?.places.get(id);
    return at && { from: 'template', name: at.template, version: at.version, uri: at.uri, range: at.range };
  };
  const originOfSet = (set: CompiledSet): Origin => {
    if (template?.sets.includes(set)) {
      const { name, version, range } = template.template;
      return { from: 'template', name, version, uri: template.uri, range };
    }
    const defined = own.get(set.name);
    if (defined) return { from: 'file', uri: defined.uri, range: defined.set.range };
    return { from: config?.sets?.includes(set.name) ? 'configuration' : 'shipped' };
  };
  const criterionOf = ({ id, severity, severities: ofStudies }: CompiledSet['criteria'][number]): AppliedCriterion => {
    const isRefused = refused.includes(id);
    const isChosen = !isRefused && config?.criteria !== undefined && Object.hasOwn(config.criteria, id);
    const asked = Object.hasOwn(severities, id) ? severities[id] : undefined;
    const others = new Set(asked === undefined ? ofStudies.map((one) => one.severity) : []);
    others.delete(severity);
    return {
      id,
      severity: asked ?? severity,
      ...(others.size > 0 && { dependsOnStudy: [...others] }),
      origin: isChosen ? { from: 'configuration' } : (ofTemplate(id) ?? { from: 'shipped' }),
      ...(isRefused && { isRefused }),
    };
  };

  return {
    protocol: protocol.name,
    ...(template && {
      template: { name: template.template.name, version: template.template.version, uri: template.uri },
    }),
    sets: sets.map((set) => ({
      name: set.name,
      title: set.title,
      origin: originOfSet(set),
      criteria: set.criteria.map(criterionOf),
    })),
  };
}
