/**
 * The yardstick for the pane's size: the Fluent UI parts that Microsoft's React task-pane template shows (header, three list
 * items, a text field with a button), built with the same tools.
 */
import {
  Button,
  Field,
  FluentProvider,
  Image,
  Textarea,
  makeStyles,
  tokens,
  webLightTheme,
} from '@fluentui/react-components';
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const useStyles = makeStyles({ page: { minHeight: '100vh', color: tokens.colorNeutralForeground1 } });

function Peer() {
  const [text, setText] = useState('');
  return (
    <div className={useStyles().page}>
      <Image src="logo.png" alt="" width={90} />
      <ul>
        {[Ribbon24Regular, LockOpen24Regular, DesignIdeas24Regular].map((Icon, index) => (
          <li key={index}>
            <Icon />
          </li>
        ))}
      </ul>
      <Field label="Text">
        <Textarea value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <Button appearance="primary">Insert</Button>
    </div>
  );
}

createRoot(document.body).render(
  <FluentProvider theme={webLightTheme}>
    <Peer />
  </FluentProvider>,
);
