import { useEffect, useState } from 'react';
import { loadRuleWords, type RuleMessages } from '../../locales';
import { usePane } from '../pane-context';

/** The words of rules in the pane's language; null until they are loaded. */
export function useRuleWords(): RuleMessages | null {
  const { language } = usePane();
  const [rules, setRules] = useState<RuleMessages | null>(null);
  useEffect(() => {
    let current = true;
    void loadRuleWords(language).then((loaded) => current && setRules(loaded));
    return () => {
      current = false;
    };
  }, [language]);
  return rules;
}
