import { childrenOf, descend, everywhere, parseXml, type XmlElement } from '../../xlsx/xml-tree';

/** A button of the add-in's ribbon tab. `hash` is where in the pane it leads ("#/check"), `icon` its picture's address. */
export type RibbonButton = { id: string; label: string; tip: string; icon: string | null; hash: string };
export type RibbonGroup = { id: string; label: string; buttons: RibbonButton[] };
export type Ribbon = { label: string; groups: RibbonGroup[] };

/** Side of the icons that the ribbon shows, in pixels; the manifest holds them in several sizes. */
const ICON_SIZE = '32';

/**
 * Reads from an add-in's manifest which buttons it puts on the ribbon and where each opens the pane. Buttons that run a function
 * without the pane are left out, since only the pane is at hand here. Throws where `xml` is not XML.
 */
export function readRibbon(xml: string): Ribbon {
  const root = parseXml(xml);
  const texts = new Map(
    ['Url', 'String', 'Image'].flatMap((kind) =>
      everywhere(root, kind).map((entry): [string, string] => [
        entry.attributes['id'] ?? '',
        entry.attributes['DefaultValue'] ?? '',
      ]),
    ),
  );
  const textOf = (element: XmlElement | undefined): string => texts.get(element?.attributes['resid'] ?? '') ?? '';
  const groups = everywhere(root, 'Group').map((group) => ({
    id: group.attributes['id'] ?? '',
    label: textOf(descend(group, 'Label')),
    buttons: childrenOf(group, 'Control').flatMap((control): RibbonButton[] => {
      const url = textOf(descend(control, 'Action', 'SourceLocation'));
      if (url === '') return [];
      const images = everywhere(descend(control, 'Icon'), 'Image');
      const image = images.find((candidate) => candidate.attributes['size'] === ICON_SIZE) ?? images[0];
      return [
        {
          id: control.attributes['id'] ?? '',
          label: textOf(descend(control, 'Label')),
          tip: textOf(descend(control, 'Supertip', 'Description')),
          icon: localAddress(textOf(image)),
          hash: url.includes('#') ? url.slice(url.indexOf('#')) : '',
        },
      ];
    }),
  }));
  const tab = everywhere(root, 'CustomTab')[0];
  return { label: textOf(descend(tab, 'Label')), groups: groups.filter(({ buttons }) => buttons.length > 0) };
}

/** The manifest names the server that offices install from; here the same file comes from this server. */
function localAddress(address: string): string | null {
  const at = address.indexOf('/assets/');
  return at < 0 ? null : address.slice(at + 1);
}
