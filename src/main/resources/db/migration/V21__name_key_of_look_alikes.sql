-- Real files bring look-alike letters (Ð, Ƣ, ǎ), spaces of other kinds, zero-width and control characters, and marks
-- that did not find their letter. Java's VietnameseText.nameKey folds them; the key in SQL must be the same.
create or replace function hss.name_key(value text) returns text
    language sql immutable parallel safe returns null on null input
    return trim(both ' ' from regexp_replace(
        translate(
            regexp_replace(lower(normalize(value, nfc)),
                '[\u0001-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF'
                    || '\u0300-\u0303\u0306\u0309\u031B\u0323]+',
                '', 'g'),
            'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđðɖƣǎ',
            'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyydddua'),
        '[\s\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+', ' ', 'g'));
