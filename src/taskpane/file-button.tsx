import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';
import { useStyles } from './styles';

/** A button that asks for one .xlsx file. */
export function FileButton(props: {
  label: string;
  size: ButtonProps['size'];
  appearance: ButtonProps['appearance'];
  icon?: ButtonProps['icon'];
  busy: boolean;
  onFile: (file: File) => void;
}) {
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
        size={props.size}
        appearance={props.appearance}
        icon={props.icon}
        disabledFocusable={props.busy}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Button>
    </>
  );
}
