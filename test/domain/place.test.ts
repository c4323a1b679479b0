import { namesPlace } from '../../src/domain/place';

describe('the place itself', () => {
  const check = (place: string, expected: boolean, ...texts: string[]) => {
    for (const text of texts) expect([text, place, namesPlace(text, place)]).toEqual([text, place, expected]);
  };

  it('is named by its name or its committee, with or without what kind of place it is', () => {
    const town = [
      'thị xã Hương Trà',
      'Hương Trà',
      'UBND thị xã Hương Trà',
      'UBND Hương Trà',
      'Uỷ ban nhân dân Hương Trà',
    ];
    check('thị xã Hương Trà', true, ...town, 'ỦY BAN NHÂN DÂN THỊ XÃ HƯƠNG TRÀ', 'UBND  thị xã', '- Hương Trà.');
    check('thị xã Hương Trà', true, 'UBND TX', 'UBND TX. Hương Trà', 'UBND TX Hương Trà', 'Tx.Hương Trà');
    check('thành phố Huế', true, 'UBND TP', 'UBND TP. Huế', 'tp Huế');
    check('Hương Trà', true, 'Hương Trà', 'UBND Hương Trà');
  });

  it('may be of any kind', () => {
    for (const kind of ['thị xã', 'thành phố', 'thị trấn', 'huyện', 'quận', 'phường', 'xã', 'tỉnh']) {
      check(`${kind} Phú Vang`, true, 'Phú Vang', 'UBND Phú Vang', `UBND ${kind}`);
    }
    check('đặc khu Phú Quốc', false, 'Phú Quốc', 'UBND đặc khu'); // no kind that is known: only the whole is its name
  });

  it('is not an office of it, another place or what could be any of both', () => {
    const office = [
      'Phòng Nội vụ Hương Trà',
      'Văn phòng HĐND và UBND thị xã',
      'UBND phường Hương Trà',
      'UBNDHương Trà',
    ];
    check(
      'thị xã Hương Trà',
      false,
      ...office,
      'Hương Thủy',
      'huyện Hương Trà',
      'thị xã',
      'UBND',
      'UBND huyện',
      'TX',
      'UBND TP',
      'UBND TXA Hương Trà',
      'Hương',
      '',
    );
    check('Hương Trà', false, 'UBND', 'Ủy ban nhân dân', 'thị xã Hương Trà', '');
  });

  it('is named by nothing where it has no name', () => check('', false, '', 'UBND', 'Hương Trà'));
});
