package org.zhengyou.campaign;

import java.io.IOException;

/**
 * What a module keeps of a campaign: its part of the export pack, and what of it must end before the archive. Modules
 * above this one contribute theirs as beans, so that the campaign need not know them.
 */
public interface ArchivePart {
    /** How many of the module's affairs are still open to the public or to somebody's reply; 0 lets the campaign go. */
    default int unfinished(Campaign campaign) {
        return 0;
    }

    /** Adds the module's records, in the transaction of the whole pack. */
    void write(Campaign campaign, ArchivePack pack) throws IOException;
}
