package org.zhengyou.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Missing;

/** All indicators, by their id. Read from the sources at first use, so that a source may itself depend on this module. */
@Component
public class IndicatorRegistry {
    private static final Pattern PART = Pattern.compile("[0-9a-f-]{1,36}");

    private final ObjectProvider<IndicatorSource> sources;
    private volatile @Nullable Map<String, Indicator> known;

    IndicatorRegistry(ObjectProvider<IndicatorSource> sources) {
        this.sources = sources;
    }

    /** Also one part of an indicator that has parts. */
    public Optional<Indicator> find(String id) {
        Indicator whole = byId().get(id);
        return whole != null ? Optional.of(whole) : part(id);
    }

    public Indicator get(String id) {
        return find(id).orElseThrow(Missing::new);
    }

    public Collection<Indicator> all() {
        return byId().values();
    }

    /** In the order of their ids. */
    public List<Indicator> sorted() {
        return all().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    private Optional<Indicator> part(String id) {
        int dot = id.lastIndexOf('.');
        String part = id.substring(dot + 1);
        // The part stands in SQL: nothing but the signs of an identifier.
        if (dot < 0 || !PART.matcher(part).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(byId().get(id.substring(0, dot)))
                .filter(Indicator::parted)
                .map(whole -> whole.part(part));
    }

    private Map<String, Indicator> byId() {
        Map<String, Indicator> indicators = known;
        if (indicators == null) {
            // Two sources with one id end the start: toUnmodifiableMap refuses.
            indicators = sources.stream()
                    .flatMap(source -> source.indicators().stream())
                    .collect(Collectors.toUnmodifiableMap(Indicator::id, Function.identity()));
            known = indicators;
        }
        return indicators;
    }
}
