package org.zhengyou.claim;

import java.time.Instant;
import java.util.UUID;

/**
 * What an uploader holds against a claim.
 *
 * @param number of its receipt
 */
public record CounterStatement(UUID id, String number, String statement, String proof, Instant filedAt) {
    boolean says(String otherStatement, String otherProof) {
        return statement.equals(otherStatement) && proof.equals(otherProof);
    }
}
