package org.santei.service.draft;

import java.time.Instant;

/**
 * A version of a draft.
 *
 * @param number its number, from 1
 * @param savedAt when it was saved
 * @param author name of who saved it
 * @param note what was done, in Japanese
 * @param hash SHA-256 of all its texts, in hexadecimal digits
 */
public record DraftVersion(int number, Instant savedAt, String author, String note, String hash) {}
