package org.santei.engine.calculation;

import java.sql.SQLException;

/** Where something failed, without the messages of exceptions: those may quote what was sent. */
public final class Traces {

    private static final int FRAMES = 12;
    private static final int CAUSES = 6;

    private Traces() {}

    /** Kinds and places of an exception and its causes. */
    public static String of(Throwable exception) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = exception;
        for (int i = 0; cause != null && i < CAUSES; i++) {
            trace.append(i == 0 ? "" : "\n  caused by ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                trace.append(" SQLSTATE ").append(sql.getSQLState());
            }
            StackTraceElement[] frames = cause.getStackTrace();
            for (int frame = 0; frame < Math.min(FRAMES, frames.length); frame++) {
                trace.append("\n    at ").append(frames[frame]);
            }
            cause = cause.getCause();
        }
        return trace.toString();
    }
}
