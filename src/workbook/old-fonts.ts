/**
 * True for a font of the time before Unicode, in which ordinary letters show as Vietnamese ones: those of TCVN3 (".VnTime",
 * ".VnArialH") and of VNI ("VNI-Times").
 */
export function isOldFont(name: string): boolean {
  return /^(\.Vn|VNI[- ])/i.test(name);
}
