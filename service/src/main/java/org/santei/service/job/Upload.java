package org.santei.service.job;

import java.util.UUID;

/**
 * A file that was received.
 *
 * @param id name of the job that it is for
 * @param bytes its bytes, uncompressed
 * @param sha256 its hash
 * @param key what opens it
 * @param division its parts
 */
@SuppressWarnings("ArrayRecordComponent")
record Upload(UUID id, long bytes, byte[] sha256, byte[] key, Division division) {}
