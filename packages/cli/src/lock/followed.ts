import {
  type ast,
  type FoundTemplate,
  type RtwCoreServices,
  type UsedTemplate,
  usedTemplates,
} from '@rtw-protocol/language';
import type { Range } from '@rtw-protocol/model';
import type { LangiumDocument } from 'langium';

/** A template that judged a protocol, and where the protocol follows it: at its own name, where it says nothing. */
export interface FollowedTemplate {
  template: UsedTemplate;
  range: Range;
  study: string;
}

/** The templates by which the protocols of a document are judged, with those that these extend. */
export function followedIn(
  document: LangiumDocument<ast.File>,
  forAll: FoundTemplate | undefined,
  services: RtwCoreServices,
): FollowedTemplate[] {
  const { Judgements, Templates, Configurations } = services.check;
  return Judgements.of(document).flatMap(({ node, template, study, facts }) => {
    // Without sets chosen, the usual template judges what follows none.
    const isUsual = !node.template && !Configurations.of(document.uri)?.config?.sets;
    const judging = template ?? (isUsual ? Templates.usual : undefined);
    if (!judging) return [];
    const range = node.template?.$refNode?.range ?? facts.range;
    const used = forAll?.used ?? usedTemplates(judging, services);
    return used.map((each) => ({ template: each, range, study }));
  });
}
