import type { Finding } from '@rtw-protocol/model';
import type { ValidationAcceptor } from 'langium';
import { AstUtils } from 'langium';
import { consistencyFindings } from '../consistency/consistency-findings.ts';
import type { File, RtwProtocolAstType } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';
import { criteriaFindings } from './criteria-findings.ts';
import { emptyFile } from './empty-file.ts';
import type { FindingData } from './finding-diagnostic.ts';
import { followFindings } from './follow-findings.ts';
import { importFindings } from './import-findings.ts';
import { kindFindings } from './kind-findings.ts';
import { nameFindings } from './name-findings.ts';
import { templateFindings } from './template-findings.ts';
import { valueFindings } from './value-findings.ts';
import { versionFindings } from './version-findings.ts';
import { waiverFindings } from './waiver-findings.ts';
import { reasonlessWaivers } from './waiver-reasons.ts';

/** Registers the one check of the language: at the root of a file, for everything that is said of it. */
export function registerRootCheck(services: RtwCoreServices): void {
  services.validation.ValidationRegistry.register<RtwProtocolAstType>({
    File: (file, accept) => checkFile(file, accept, services),
  });
}

function checkFile(file: File, accept: ValidationAcceptor, services: RtwCoreServices): void {
  const document = AstUtils.getDocument<File>(file);
  const { language } = services.check.Settings;
  const judgements = services.check.Judgements.of(document);
  const findings: Finding[] = [
    ...emptyFile(document),
    ...versionFindings(file),
    ...importFindings(document, services),
    ...nameFindings(file),
    ...kindFindings(file),
    ...valueFindings(file),
    ...criteriaFindings(document, services),
    ...templateFindings(document, services),
    ...followFindings(document, services),
    ...waiverFindings(document, services),
    ...reasonlessWaivers(document),
    ...consistencyFindings(file, judgements),
    ...judgements.flatMap((judgement) => judgement.findings),
  ];
  for (const finding of findings) {
    const data: FindingData = { code: finding.code, finding };
    accept(finding.severity, finding.message[language], { node: file, range: finding.range, code: finding.code, data });
  }
}
