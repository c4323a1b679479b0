import { useEffect, useRef, useState } from 'react';
import type { ImportPreview, SourceFile } from '../../actions/import-results';
import type { Progress } from '../../actions/port';
import type { CchcError } from '../../domain/error';
import { usePane } from '../pane-context';
import { toFailure, type ImportSource } from '../pane-state';

/** Milliseconds without another correction before the source is read again. */
const QUIET = 300;

type Outcome = { file: SourceFile; preview: ImportPreview | null; failure: CchcError | null };

/** How the chosen file is understood, read again after each correction; the last reading stands until the next is there. */
export function useImportPreview(source: ImportSource | null) {
  const { store } = usePane();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [reading, setReading] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const lastFile = useRef<SourceFile | null>(null);

  useEffect(() => {
    if (source === null) return;
    const { file, choices } = source;
    const controller = new AbortController();
    const read = async () => {
      let found: Outcome;
      try {
        const run = { signal: controller.signal, onProgress: setProgress };
        found = { file, preview: await store.previewImport(file, choices, run), failure: null };
      } catch (error) {
        found = { file, preview: null, failure: toFailure(error) };
      }
      if (controller.signal.aborted) return;
      setOutcome(found);
      setReading(false);
    };
    setReading(true);
    setProgress(null);
    const timer = setTimeout(() => void read(), lastFile.current === file ? QUIET : 0);
    lastFile.current = file;
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [source, store]);

  const current = source !== null && outcome?.file === source.file ? outcome : null;
  return { preview: current?.preview ?? null, failure: current?.failure ?? null, reading, progress };
}
