import type { Step } from './steps';

/**
 * Puts a step for each conditional format in place of the steps that ask for those with a certain text in their formula. One round
 * trip where there is such a step, none otherwise.
 */
export async function resolveSteps(context: Excel.RequestContext, steps: readonly Step[]): Promise<Step[]> {
  const asked = new Map<string, Excel.ConditionalFormatCollection>();
  for (const step of steps) {
    if (step.do !== 'find-conditional-formats' || asked.has(step.sheet)) continue;
    const sheet = context.workbook.worksheets.getItem(step.sheet);
    const { conditionalFormats } = sheet.getRange();
    conditionalFormats.load({ id: true, customOrNullObject: { rule: { formula: true } } });
    asked.set(step.sheet, conditionalFormats);
  }
  if (asked.size === 0) return [...steps];
  await context.sync();
  return steps.flatMap((step): Step[] => {
    if (step.do !== 'find-conditional-formats') return [step];
    const { items } = asked.get(step.sheet) ?? { items: [] };
    return items
      .filter(({ customOrNullObject: custom }) => !custom.isNullObject && custom.rule.formula.includes(step.mentioning))
      .map(({ id }): Step => ({ do: 'delete-conditional-format', sheet: step.sheet, id }));
  });
}
