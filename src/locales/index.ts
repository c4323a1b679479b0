/** The words of the product. Vietnamese is always there; English is loaded when somebody asks for it. */
import { LANGUAGE_NAMES, type Language } from './language';
import type { RuleMessages } from './rule-words';
import { vi, type Messages } from './vi';
import type { CheckWords } from './vi/pane-check';
import type { DiagnosticsWords } from './vi/pane-diagnostics';
import type { HelpTopic, HelpWords } from './vi/pane-help';
import type { ImportWords } from './vi/pane-import';
import type { ParIndexWords } from './vi/par-index';
import type { ScoresWords } from './vi/pane-par-index';
import type { ShareWords } from './vi/pane-share';
import type { ReportWords } from './vi/report';
import type { SharingWords } from './vi/sharing';

export type {
  CheckWords,
  DiagnosticsWords,
  HelpTopic,
  HelpWords,
  ImportWords,
  Language,
  Messages,
  ParIndexWords,
  ReportWords,
  RuleMessages,
  ScoresWords,
  ShareWords,
  SharingWords,
};
export { LANGUAGE_NAMES, vi };

/** All words in `language`. */
export async function loadMessages(language: Language): Promise<Messages> {
  if (language === 'vi') return vi;
  return (await import(/* webpackChunkName: "en" */ './en')).en;
}

/** The words of every rule: what is found, why it matters, how it should read. Apart from the rest, because only lists of findings need them. */
export async function loadRuleWords(language: Language): Promise<RuleMessages> {
  if (language === 'vi') return (await import(/* webpackChunkName: "rules-vi" */ './vi/rules')).rules;
  return (await import(/* webpackChunkName: "rules-en" */ './en/rules')).rules;
}

/** The words of the pane's check view. They come in one file with those of the rules. */
export async function loadCheckWords(language: Language): Promise<CheckWords> {
  if (language === 'vi') return (await import(/* webpackChunkName: "rules-vi" */ './vi/pane-check')).checkView;
  return (await import(/* webpackChunkName: "rules-en" */ './en/pane-check')).checkView;
}

/** The words of the pane's import view. */
export async function loadImportWords(language: Language): Promise<ImportWords> {
  if (language === 'vi') return (await import(/* webpackChunkName: "import-vi" */ './vi/pane-import')).importView;
  return (await import(/* webpackChunkName: "import-en" */ './en/pane-import')).importView;
}

/** The words of the help page, of the first steps, and of what "?" beside a field explains. */
export async function loadHelpWords(language: Language): Promise<HelpWords> {
  if (language === 'vi') return (await import(/* webpackChunkName: "help-vi" */ './vi/pane-help')).help;
  return (await import(/* webpackChunkName: "help-en" */ './en/pane-help')).help;
}

/** What the PAR Index (Chỉ số CCHC) says of points. */
export async function loadParIndexWords(language: Language): Promise<ParIndexWords> {
  if (language === 'vi') return (await import(/* webpackChunkName: "par-index-vi" */ './vi/par-index')).parIndex;
  return (await import(/* webpackChunkName: "par-index-en" */ './en/par-index')).parIndex;
}

/** The words of the pane's view of the PAR Index, and of what comes of scoring. */
export async function loadScoresWords(language: Language): Promise<ScoresWords> {
  if (language === 'vi') return (await import(/* webpackChunkName: "scores-vi" */ './vi/pane-par-index')).scoresView;
  return (await import(/* webpackChunkName: "scores-en" */ './en/pane-par-index')).scoresView;
}

/** The words of the pane's diagnostics page. */
export async function loadDiagnosticsWords(language: Language): Promise<DiagnosticsWords> {
  if (language === 'vi') {
    return (await import(/* webpackChunkName: "diagnostics-vi" */ './vi/pane-diagnostics')).diagnosticsView;
  }
  return (await import(/* webpackChunkName: "diagnostics-en" */ './en/pane-diagnostics')).diagnosticsView;
}

/** The words of the pane's view of files that go out and come back. They come in one file with `loadSharingWords`. */
export async function loadShareWords(language: Language): Promise<ShareWords> {
  if (language === 'vi') return (await import(/* webpackChunkName: "share-vi" */ './vi/pane-share')).shareView;
  return (await import(/* webpackChunkName: "share-en" */ './en/pane-share')).shareView;
}

/** What the pane and the command line say of files that came back: why one is not taken, what is to be known of it, what is asked. */
export async function loadSharingWords(language: Language): Promise<SharingWords> {
  if (language === 'vi') return (await import(/* webpackChunkName: "share-vi" */ './vi/sharing')).sharing;
  return (await import(/* webpackChunkName: "share-en" */ './en/sharing')).sharing;
}

/** The words of the narrative report: what the pane says of it. */
export async function loadReportWords(language: Language): Promise<ReportWords> {
  if (language === 'vi') return (await import(/* webpackChunkName: "report-card" */ './vi/report')).report;
  return (await import(/* webpackChunkName: "report-en" */ './en/report')).report;
}

/** `displayLanguage` as Office gives it ("vi-VN", "en-US"…). Vietnamese offices are who this is for: only English asks for English. */
export function languageOf(displayLanguage: string | undefined): Language {
  return /^en\b/i.test(displayLanguage ?? '') ? 'en' : 'vi';
}
