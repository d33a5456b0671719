#!/usr/bin/env bash
# Made from the catalog of topics (org.trueup.contracts.event.Topic), which a test compares it with:
# mvn test -pl deploy/kubernetes -am -Dtrueup.write-manifests=true writes it anew.
# Topics without Strimzi: KAFKA is the broker's address; OPTIONS, where it asks who is there,
# --command-config and a file of client settings. What is there already is left as it is.
set -euo pipefail
create() {
  kafka-topics.sh --bootstrap-server "$KAFKA" ${OPTIONS:-} --create --if-not-exists --topic "$1" --partitions "$2" "${@:3}"
}
create trueup.agreement-signed.v1 8 --config cleanup.policy=compact
create trueup.assignment-determined.v1 8 --config cleanup.policy=delete --config retention.bytes=-1 --config retention.ms=-1
create trueup.beneficiary-assignment-changed.v1 8 --config cleanup.policy=compact
create trueup.benchmark-determined.v1 8 --config cleanup.policy=delete --config retention.bytes=-1 --config retention.ms=-1
create trueup.settlement-determined.v1 8 --config cleanup.policy=delete --config retention.bytes=-1 --config retention.ms=-1
create trueup.agreement-signed.v1.dlq 1 --config cleanup.policy=delete --config max.message.bytes=8388608 --config retention.ms=7776000000
create trueup.assignment-determined.v1.dlq 1 --config cleanup.policy=delete --config max.message.bytes=8388608 --config retention.ms=7776000000
create trueup.beneficiary-assignment-changed.v1.dlq 1 --config cleanup.policy=delete --config max.message.bytes=8388608 --config retention.ms=7776000000
create trueup.benchmark-determined.v1.dlq 1 --config cleanup.policy=delete --config max.message.bytes=8388608 --config retention.ms=7776000000
create trueup.settlement-determined.v1.dlq 1 --config cleanup.policy=delete --config max.message.bytes=8388608 --config retention.ms=7776000000
create trueup.relay-progress 1
