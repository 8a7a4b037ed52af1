package org.santei.engine.uke;

/** An invented file of three claims; the second one, lines 8 to 17, is the one that tests damage. */
final class SampleFile {
    static final String GROUP_END = "SI,,2,111000370,,357,2" + day(2, 1) + ",,1";

    static final UkeFile FILE = UkeFile.of(
            "IR,1,13,1,0000000,,テスト医院,202111,00,",
            "RE,1,1112,202110,テスト　一,1,19800101",
            "HO,01010016,１,１,1,361",
            "SY,0000999,20211001,1,,腹痛",
            "SI,11,1,111000110,,288,1" + day(1, 1),
            "SI,80,1,120002910,,68,1" + day(1, 1),
            "SI,80,1,120003570,,5,1" + day(1, 1),
            "RE,2,1122,202109,テスト　二,2,19991231",
            "HO,01010016,１,１,2,735",
            "KO,21136015,1234567,,2,716",
            "SN,1,01,,,,00",
            "SY,8848176,20210914,1,8070,,01",
            "SI,11,2,111000110,,,2" + day(2, 1) + ",,1",
            GROUP_END,
            "CO,22,2,810000001,疼痛時",
            "IY,,2,620098801,0.5,1,2" + day(4, 2),
            "TO,40,1,710010001,1.5,20,1,001" + ",".repeat(39) + "1",
            "RE,3,1112,202110,テスト　三,1,19500505",
            "HO,01010016,１,１,1,73",
            "SI,12,1,112007410,,73,1" + day(31, 1),
            "GO,4,1169,99");

    private SampleFile() {}

    /** What follows field 7 of SI and IY when one day has the given count. */
    static String day(int day, int times) {
        return ",".repeat(6 + day) + times;
    }
}
