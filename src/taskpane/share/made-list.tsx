import { Button, mergeClasses } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { PlainButton } from '../plain-button';
import { useStyles } from '../styles';
import { download, zipName } from './downloads';
import { LongList } from './long-list';
import type { MadeFile, MadeFiles } from './share-state';
import { useShareStyles } from './share-styles';
import { useShareTexts } from './share-words';

/** The files that were made: the .zip once more, or each with its own button. */
export function MadeList(props: { made: MadeFiles; downloads: boolean; place: string }) {
  const { made, downloads } = props;
  const { store } = usePane();
  const { text } = useShareTexts();
  const shared = useStyles();
  const styles = useShareStyles();
  const say = text.send;
  const { zip, period } = made;
  const take = (file: MadeFile) => {
    if (downloads) download(file.file, file.content);
    else void store.share.openFile(file);
  };
  const action = downloads ? say.download : say.open;
  return (
    <section className={shared.card}>
      <h2 className={shared.subheading}>{say.made(made.files.length, period.name)}</h2>
      {zip !== null && (
        <>
          <p className={mergeClasses(shared.muted, shared.small)}>{say.zipText}</p>
          <Button onClick={() => download(zipName(period.id, props.place), zip)}>{say.downloadZip}</Button>
        </>
      )}
      {zip === null && (
        <LongList
          items={made.files}
          className={styles.items}
          render={(file) => (
            <li key={file.unitId} className={mergeClasses(styles.item)}>
              <span className={styles.top}>
                <span className={styles.grow}>{file.file}</span>
                <PlainButton aria-label={say.ofFile(action, file.file)} onClick={() => take(file)}>
                  {action}
                </PlainButton>
              </span>
            </li>
          )}
        />
      )}
    </section>
  );
}
