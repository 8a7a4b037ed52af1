package org.santei.engine.facts;

import java.time.LocalDate;
import org.santei.engine.claim.Line;

/**
 * A long-listed drug that a claim bills as the patient's wish (長期収載品の選定療養) on one day: its code is that whose name ends
 * with （選）.
 *
 * @param line the line that bills it
 * @param section section of the claim (診療識別) in which it is billed, two digits
 * @param day day of the month, 1 to 31; 0 when the claim does not say
 * @param date the day, or the first of the month when the claim does not say
 */
public record ChosenDrug(Line line, String section, int day, LocalDate date) {}
