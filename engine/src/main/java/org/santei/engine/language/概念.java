package org.santei.engine.language;

/** Legal concepts that CLASSIFY names once and later stages ask for. */
public enum 概念 {
    /** 時間外等の加算（時間外・休日・深夜・特例・小児科特例）を算定する初診. */
    時間外等の初診,
    /** 時間外等の加算（時間外・休日・深夜・特例・小児科特例）を算定する再診. */
    時間外等の再診
}
