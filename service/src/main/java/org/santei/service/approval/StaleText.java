package org.santei.service.approval;

import org.santei.service.release.Published;

/**
 * A file that was changed by a publication after a draft began to change it: the draft would undo that.
 *
 * @param path path of the file
 * @param publication what changed it
 */
record StaleText(String path, Published publication) {

    /** What it means and what to do, in Japanese. */
    public String message() {
        return path + " は、この案が変え始めた後に、公表「" + publication.title() + "」（" + publication.firstDay()
                + "）で変わりました。案のこのファイルの変更をいったんやめ、いまの文から変え直してください。";
    }
}
