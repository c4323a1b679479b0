import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { FileButton } from '../file-button';
import { useImportTexts } from './import-words';

/** Asks for one .xlsx file. */
export function FilePicker({ again, busy, onFile }: { again: boolean; busy: boolean; onFile: (file: File) => void }) {
  const { text } = useImportTexts();
  return (
    <FileButton
      size={again ? 'small' : 'large'}
      appearance={again ? 'secondary' : 'primary'}
      icon={again ? undefined : <DocumentArrowUpRegular />}
      label={again ? text.chooseOther : text.choose}
      busy={busy}
      onFile={onFile}
    />
  );
}
