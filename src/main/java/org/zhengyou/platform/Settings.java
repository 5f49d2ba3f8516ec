package org.zhengyou.platform;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Every setting of the program, in one place. Given as {@code --zhengyou.data=...} or {@code ZHENGYOU_DATA=...}.
 *
 * @param data folder of everything the program keeps: database, files, keys
 * @param zone the office's time zone; days begin and end there
 * @param background whether this process does the work that is due at a time; one process of an installation must
 * @param database an external PostgreSQL; the embedded one when it has no address
 * @param notice rules of the public notice
 * @param audit what becomes of the log of deeds
 * @param upload how much may be sent at once
 * @param preview what the processes that open files of others may take
 * @param royalties whether authors may ask a price for their documents
 * @param payment who takes the money where they may
 * @param search the index of what can be searched
 * @param library files of the library
 */
@Validated
@ConfigurationProperties("zhengyou")
public record Settings(
        @DefaultValue("data") @NotNull Path data,
        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone,
        @DefaultValue("true") boolean background,
        @DefaultValue @NotNull Database database,
        @DefaultValue @NotNull Notice notice,
        @DefaultValue @NotNull Audit audit,
        @DefaultValue @NotNull Upload upload,
        @DefaultValue @NotNull Preview preview,
        @DefaultValue("false") boolean royalties,
        @DefaultValue @NotNull Payment payment,
        @DefaultValue @NotNull Search search,
        @DefaultValue @NotNull Library library) {

    /** Where the index of what can be searched lies. */
    public Path searchFolder() {
        return search.folder() == null ? data.resolve("search") : search.folder();
    }

    /**
     * @param folder of the index, on a disk of this machine; {@code search} in the data folder when it is absent
     * @param opensearch where the index is instead, for all processes of the installation
     */
    public record Search(
            @Nullable Path folder, @DefaultValue @NotNull OpenSearch opensearch) {}

    /**
     * @param url {@code https://host:port} of the cluster, or of what stands before it; absent where there is none
     * @param index how the names of this installation's indexes begin: small letters, digits and hyphens
     */
    public record OpenSearch(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("zhengyou") @NotNull String index) {
        public OpenSearch {
            if (url != null && !url.isBlank() && !url.matches("https?://[^\\s/?#@]+")) {
                throw new IllegalArgumentException(
                        "zhengyou.search.opensearch.url must be http(s)://host:port, not " + url);
            }
            if (!index.matches("[a-z0-9][a-z0-9-]{0,59}")) {
                throw new IllegalArgumentException(
                        "zhengyou.search.opensearch.index must be small letters, digits and hyphens, not " + index);
            }
        }
    }

    /** @param retention how long entries of the audit log are kept: 184 days or more, as the law asks for six months */
    public record Audit(@DefaultValue("365d") @NotNull Duration retention) {
        private static final Duration LEAST = Duration.ofDays(184);

        public Audit {
            if (retention.compareTo(LEAST) < 0) {
                throw new IllegalArgumentException("zhengyou.audit.retention must be 184d or more, not " + retention);
            }
        }
    }

    /**
     * @param url JDBC address, {@code jdbc:postgresql://host/name}; absent for the embedded server
     * @param poolSize connections held by this process, 1 to 200
     */
    public record Database(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("16") int poolSize) {}

    /**
     * @param fourEyes whether the secrecy check must be made by somebody other than the content reviewer; an office of
     *     one person sets it to false, and each notice then says so in its history
     */
    public record Notice(@DefaultValue("true") boolean fourEyes) {}

    /**
     * What is larger is refused before any of it is read.
     *
     * @param request a form with its files, from somebody signed in; 1 MB to 1 GB
     * @param stranger the same from somebody who is not, or not any more; never more than {@code request}
     * @param attachment one attached file; never more than {@code request}
     */
    public record Upload(
            @DefaultValue("64MB") @NotNull DataSize request,
            @DefaultValue("1MB") @NotNull DataSize stranger,
            @DefaultValue("20MB") @NotNull DataSize attachment) {
        private static final DataSize LEAST = DataSize.ofMegabytes(1);
        private static final DataSize MOST = DataSize.ofGigabytes(1);

        public Upload {
            if (request.compareTo(LEAST) < 0 || request.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("zhengyou.upload.request must be 1MB to 1GB, not " + request);
            }
            if (stranger.isNegative() || stranger.compareTo(request) > 0) {
                throw new IllegalArgumentException(
                        "zhengyou.upload.stranger must be at most zhengyou.upload.request, not " + stranger);
            }
            if (attachment.compareTo(DataSize.ofBytes(1)) < 0 || attachment.compareTo(request) > 0) {
                throw new IllegalArgumentException(
                        "zhengyou.upload.attachment must be at most zhengyou.upload.request, not " + attachment);
            }
        }
    }

    /**
     * @param processes how many files are opened at the same time, each in its own process; 1 to 16
     * @param memory heap of one such process; 64 MB to 16 GB
     * @param time after which one file is given up; 1 second to 1 hour
     * @param fidelity {@code own}: LibreOffice reads only what our own readers cannot; {@code libreoffice}: it comes first,
     *     where the system has it
     */
    public record Preview(
            @DefaultValue("2") int processes,
            @DefaultValue("384MB") @NotNull DataSize memory,
            @DefaultValue("60s") @NotNull Duration time,
            @DefaultValue("own") @NotNull Fidelity fidelity) {
        /** Whose pages are shown where both can make them. */
        public enum Fidelity {
            OWN,
            LIBREOFFICE
        }

        private static final DataSize LEAST = DataSize.ofMegabytes(64);
        private static final DataSize MOST = DataSize.ofGigabytes(16);

        public Preview {
            if (processes < 1 || processes > 16) {
                throw new IllegalArgumentException("zhengyou.preview.processes must be 1 to 16, not " + processes);
            }
            if (memory.compareTo(LEAST) < 0 || memory.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("zhengyou.preview.memory must be 64MB to 16GB, not " + memory);
            }
            if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("zhengyou.preview.time must be 1s to 1h, not " + time);
            }
        }
    }

    /**
     * @param gateway {@code none}, {@code sandbox} (invented money, for trying out) or {@code wechat}
     * @param address where the provider reaches this program from outside, {@code https://…} without a slash at the end;
     *     needed by {@code wechat}
     */
    public record Payment(
            @DefaultValue("none") @NotNull Gateway gateway,
            @Nullable String address,
            @DefaultValue @NotNull WeChat wechat) {
        /** Who takes the money. */
        public enum Gateway {
            NONE,
            SANDBOX,
            WECHAT
        }
    }

    /**
     * What WeChat Pay gives a merchant, for its interface of version 3.
     *
     * @param api where the interface is
     * @param certificateSerial of the merchant's certificate, in hexadecimal
     * @param privateKey file of the merchant's private key, PKCS #8 in PEM
     * @param platformKeyId of the public key of WeChat Pay, {@code PUB_KEY_ID_…}
     * @param platformKey file of that public key, in PEM
     * @param secret the APIv3 key, 32 characters; from the environment or a file, never as a switch
     */
    public record WeChat(
            @DefaultValue("https://api.mch.weixin.qq.com") @NotNull
            String api,

            @Nullable String appId,
            @Nullable String merchantId,
            @Nullable String certificateSerial,
            @Nullable Path privateKey,
            @Nullable String platformKeyId,
            @Nullable Path platformKey,
            @Nullable String secret) {}

    /**
     * @param file the largest document that is taken, 1 MB to 1 GB
     * @param scanner where clamd listens, {@code host:port}; absent where none runs
     * @param address under which readers know this site, {@code https://…} without a slash at the end; absent where it is
     *     the one that each asks for
     */
    public record Library(
            @DefaultValue("200MB") @NotNull DataSize file,
            @Nullable String scanner,
            @Nullable String address) {
        private static final DataSize LEAST = DataSize.ofMegabytes(1);
        private static final DataSize MOST = DataSize.ofGigabytes(1);

        public Library {
            if (file.compareTo(LEAST) < 0 || file.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("zhengyou.library.file must be 1MB to 1GB, not " + file);
            }
            if (scanner != null && !scanner.isBlank() && !scanner.matches("\\S+:\\d{1,5}")) {
                throw new IllegalArgumentException("zhengyou.library.scanner must be host:port, not " + scanner);
            }
            if (address != null && !address.isBlank() && !address.matches("https?://[^\\s/?#@<>\"']+")) {
                throw new IllegalArgumentException(
                        "zhengyou.library.address must be http(s)://host without a slash at the end, not " + address);
            }
        }
    }
}
