import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PackChoice, PrintCheck, PrintFlaw, TabFlaws } from '../../actions/print-results';
import type { Messages } from '../../locales';
import { FieldHelp } from '../help/field-help';
import { usePane, usePaneState } from '../pane-context';
import { useStyles } from '../styles';

const usePrintStyles = makeStyles({
  // Fluent gives it room on the left, which its neighbours do not have.
  choice: { marginLeft: '-8px' },
  choices: { display: 'flex', flexDirection: 'column' },
  legend: { fontWeight: tokens.fontWeightSemibold },
});

/** How the tabs would print, what can be put right, and the papers for a meeting. */
export function PrintPart() {
  const { store, words } = usePane();
  const { job, print } = usePaneState();
  const shared = useStyles();
  const text = words.pane.summary.printPart;
  const busy = job !== null;
  return (
    <section className={shared.card} aria-label={text.title}>
      <FieldHelp topic="printCheck" about={text.title}>
        <h2 className={shared.subheading}>{text.title}</h2>
      </FieldHelp>
      <p className={shared.text}>{text.intro}</p>
      <span>
        <Button size="small" disabledFocusable={busy} onClick={() => void store.checkPrint()}>
          {text.check}
        </Button>
      </span>
      {print !== null && (
        <>
          <Outcome print={print} busy={busy} />
          <Pack {...print} busy={busy} />
        </>
      )}
    </section>
  );
}

function Outcome({ print: { pages, faulty }, busy }: { print: PrintCheck; busy: boolean }) {
  const { store, words } = usePane();
  const shared = useStyles();
  const text = words.pane.summary.printPart;
  if (faulty.length === 0) return <p className={shared.text}>{text.allRight(pages)}</p>;
  return (
    <>
      <p className={shared.text}>{text.faulty(faulty.length, pages)}</p>
      <ul className={shared.list}>
        {faulty.map((tab) => (
          <Flaws key={tab.tab} {...tab} />
        ))}
      </ul>
      {faulty.some(({ flaws }) => flaws.some(({ kind }) => kind !== 'small')) && (
        <span>
          <Button size="small" disabledFocusable={busy} onClick={() => void store.mendPrint()}>
            {text.mend}
          </Button>
        </span>
      )}
    </>
  );
}

function Flaws({ tab, flaws }: TabFlaws) {
  const { words } = usePane();
  const shared = useStyles();
  return (
    <li className={shared.stack}>
      <strong>{tab}</strong>
      {flaws.map((flaw) => (
        <span key={flaw.kind} className={shared.text}>
          {flawSentence(flaw, words.pane.summary.printPart.flaws)}
        </span>
      ))}
    </li>
  );
}

function flawSentence(flaw: PrintFlaw, text: Messages['pane']['summary']['printPart']['flaws']): string {
  switch (flaw.kind) {
    case 'wide':
      return text.wide(flaw.pages);
    case 'small':
      return text.small(flaw.percent);
    case 'paper':
      return text.paper(flaw.paper);
    default:
      return text[flaw.kind];
  }
}

function Pack({ choices, errors, busy }: Pick<PrintCheck, 'choices' | 'errors'> & { busy: boolean }) {
  const { store, words } = usePane();
  const shared = useStyles();
  const styles = usePrintStyles();
  const text = words.pane.summary.printPart;
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const isChosen = ({ tab, usual }: PackChoice) => usual !== turned.has(tab);
  const turn = (tab: string) => {
    const next = new Set(turned);
    if (!next.delete(tab)) next.add(tab);
    setTurned(next);
  };
  return (
    <>
      <div role="group" aria-label={text.packTitle} className={styles.choices}>
        <FieldHelp topic="packTabs" about={text.packTitle}>
          <span className={styles.legend}>{text.packTitle}</span>
        </FieldHelp>
        <p className={shared.muted}>{text.packText}</p>
        {choices.map((choice) => (
          <Checkbox
            key={choice.tab}
            className={styles.choice}
            label={choice.empty ? `${choice.tab} ${text.empty}` : choice.tab}
            checked={isChosen(choice)}
            onChange={() => turn(choice.tab)}
          />
        ))}
      </div>
      {errors > 0 && <p className={shared.text}>{text.errors(errors)}</p>}
      <span>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void store.openPack(choices.filter(isChosen).map(({ tab }) => tab))}
        >
          {text.pack}
        </Button>
      </span>
    </>
  );
}
