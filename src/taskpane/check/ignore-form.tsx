import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { useCheckTexts } from './check-words';

/** What fits on a line of the tab "Quy tắc". */
const LONGEST_REASON = 250;

const useFormStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Asks why a finding may stay. */
export function IgnoreForm(props: { busy: boolean; onIgnore: (reason: string) => void; onClose: () => void }) {
  const { text } = useCheckTexts();
  const styles = useFormStyles();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const close = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onClose();
  };
  return (
    <form
      className={styles.form}
      onKeyDown={close}
      onSubmit={(event) => {
        event.preventDefault();
        if (props.busy) return;
        if (reason.trim() === '') setMissing(true);
        else props.onIgnore(reason.trim());
      }}
    >
      <Field
        size="small"
        label={text.reason}
        hint={text.reasonHint}
        validationState={missing ? 'error' : 'none'}
        validationMessage={missing ? text.reasonMissing : undefined}
      >
        <Input
          autoFocus
          size="small"
          value={reason}
          maxLength={LONGEST_REASON}
          onChange={(_, data) => {
            setReason(data.value);
            setMissing(false);
          }}
        />
      </Field>
      <span className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={props.busy}>
          {text.ignoreYes}
        </Button>
        <Button size="small" onClick={props.onClose}>
          {text.ignoreNo}
        </Button>
      </span>
    </form>
  );
}
