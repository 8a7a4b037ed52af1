package org.santei.feetables;

/**
 * A comment that satisfies a requirement.
 *
 * @param code code of the official comment master, 9 digits
 * @param patientState code of the state of the patient (患者の状態コード) that may stand in its place, 3 digits; empty when none
 *     may
 * @param text how it reads in the comment master (コメント文)
 */
public record CommentChoice(String code, String patientState, String text) {}
