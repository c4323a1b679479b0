import { Button } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { useRef } from 'react';
import { useStyles } from '../styles';
import { useImportTexts } from './import-words';

/** Asks for one .xlsx file. */
export function FilePicker(props: { again: boolean; busy: boolean; onFile: (file: File) => void }) {
  const { text } = useImportTexts();
  const shared = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        className={shared.hidden}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again once it was changed.
          target.value = '';
          if (file) props.onFile(file);
        }}
      />
      <Button
        size={props.again ? 'small' : 'large'}
        appearance={props.again ? 'secondary' : 'primary'}
        icon={props.again ? undefined : <DocumentArrowUpRegular />}
        disabledFocusable={props.busy}
        onClick={() => input.current?.click()}
      >
        {props.again ? text.chooseOther : text.choose}
      </Button>
    </>
  );
}
