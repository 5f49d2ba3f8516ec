package org.zhengyou.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.campaign.CampaignRefused.Reason;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.text.Messages;

/** Puts campaigns into the archive, and hands out everything that is kept of one. */
@Component
public class CampaignArchives {
    private final Campaigns campaigns;
    private final CampaignAccounts accounts;
    private final ObjectProvider<ArchivePart> parts;
    private final Messages messages;
    private final Settings settings;
    private final TransactionTemplate moment;
    private final TransactionTemplate transaction;

    CampaignArchives(
            Campaigns campaigns,
            CampaignAccounts accounts,
            ObjectProvider<ArchivePart> parts,
            Messages messages,
            Settings settings,
            PlatformTransactionManager transactions) {
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.parts = parts;
        this.messages = messages;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
    }

    /**
     * Nothing of the campaign changes any more, and who had an account for it alone has none.
     *
     * @param note why, at most 500 characters
     * @param disable whether those accounts are disabled
     * @throws CampaignRefused NOT_THE_NEXT_STATE, UNFINISHED
     */
    public void archive(UUID unit, UUID id, @Nullable String note, boolean disable, @Nullable UUID actor, Instant now) {
        transaction.executeWithoutResult(status -> {
            campaigns.advance(unit, id, Campaign.State.ARCHIVED, note, actor, now);
            Campaign campaign = campaigns.at(unit, id);
            int open =
                    parts.stream().mapToInt(part -> part.unfinished(campaign)).sum();
            if (open > 0) {
                throw new CampaignRefused(Reason.UNFINISHED, campaign.title(), open);
            }
            if (disable) {
                accounts.disable(campaign, now);
            }
        });
    }

    /** Everything that is kept of a campaign that is over, all of one moment. */
    public void write(Campaign campaign, Locale locale, OutputStream out) throws IOException {
        if (campaign.state().open()) {
            throw new CampaignRefused(Reason.NOT_CLOSED, campaign.title());
        }
        ArchivePack pack = new ArchivePack(out, messages, locale, settings.zone());
        List<ArchivePart> all = parts.orderedStream().toList();
        try {
            moment.executeWithoutResult(status -> {
                try {
                    for (ArchivePart part : all) {
                        part.write(campaign, pack);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        pack.finish();
    }
}
