#!/usr/bin/env bash
# Made from the catalog of topics (org.trueup.contracts.event.Topic), which a test compares it with:
# mvn test -pl deploy/kubernetes -am -Dtrueup.write-manifests=true writes it anew.
# The same rights without Strimzi, for users of the services' names; KAFKA and OPTIONS as for
# topics.
set -euo pipefail
allow() {
  kafka-acls.sh --bootstrap-server "$KAFKA" ${OPTIONS:-} --add --allow-principal "User:$1" "${@:2}"
}
allow assignment-service --topic trueup.agreement-signed.v1 --operation READ --operation WRITE --operation DESCRIBE
allow assignment-service --topic trueup.agreement-signed.v1.dlq --operation WRITE --operation DESCRIBE
allow assignment-service --topic trueup.assignment-determined.v1 --operation READ --operation WRITE --operation DESCRIBE
allow assignment-service --topic trueup.assignment-determined.v1.dlq --operation WRITE --operation DESCRIBE
allow assignment-service --topic trueup.beneficiary-assignment-changed.v1 --operation READ --operation WRITE --operation DESCRIBE
allow assignment-service --topic trueup.relay-progress --operation READ --operation DESCRIBE
allow assignment-service --group assignment-relay --operation READ --operation DESCRIBE
allow assignment-service --group assignment-relay-streams --operation READ --operation DESCRIBE
allow assignment-service --transactional-id assignment-relay --operation WRITE --operation DESCRIBE
allow assignment-service --transactional-id assignment-relay-streams --operation WRITE --operation DESCRIBE
allow benchmark-service --topic trueup.agreement-signed.v1 --operation READ --operation DESCRIBE
allow benchmark-service --topic trueup.agreement-signed.v1.dlq --operation WRITE --operation DESCRIBE
allow benchmark-service --topic trueup.assignment-determined.v1 --operation READ --operation DESCRIBE
allow benchmark-service --topic trueup.assignment-determined.v1.dlq --operation WRITE --operation DESCRIBE
allow benchmark-service --topic trueup.benchmark-determined.v1 --operation READ --operation WRITE --operation DESCRIBE
allow benchmark-service --topic trueup.benchmark-determined.v1.dlq --operation WRITE --operation DESCRIBE
allow benchmark-service --topic trueup.relay-progress --operation READ --operation DESCRIBE
allow benchmark-service --group benchmark-relay --operation READ --operation DESCRIBE
allow benchmark-service --group benchmark-service.agreement-signed --operation READ --operation DESCRIBE
allow benchmark-service --group benchmark-service.assignment-determined --operation READ --operation DESCRIBE
allow benchmark-service --transactional-id benchmark-relay --operation WRITE --operation DESCRIBE
allow settlement-service --topic trueup.agreement-signed.v1 --operation READ --operation DESCRIBE
allow settlement-service --topic trueup.agreement-signed.v1.dlq --operation WRITE --operation DESCRIBE
allow settlement-service --topic trueup.assignment-determined.v1 --operation READ --operation DESCRIBE
allow settlement-service --topic trueup.assignment-determined.v1.dlq --operation WRITE --operation DESCRIBE
allow settlement-service --topic trueup.benchmark-determined.v1 --operation READ --operation DESCRIBE
allow settlement-service --topic trueup.benchmark-determined.v1.dlq --operation WRITE --operation DESCRIBE
allow settlement-service --topic trueup.relay-progress --operation READ --operation DESCRIBE
allow settlement-service --topic trueup.settlement-determined.v1 --operation READ --operation WRITE --operation DESCRIBE
allow settlement-service --topic trueup.settlement-determined.v1.dlq --operation WRITE --operation DESCRIBE
allow settlement-service --group settlement-relay --operation READ --operation DESCRIBE
allow settlement-service --group settlement-service.agreement-signed --operation READ --operation DESCRIBE
allow settlement-service --group settlement-service.assignment-determined --operation READ --operation DESCRIBE
allow settlement-service --group settlement-service.benchmark-determined --operation READ --operation DESCRIBE
allow settlement-service --transactional-id settlement-relay --operation WRITE --operation DESCRIBE
