// Made by `npm run client:generate` from the API document of the whole ledger; what is changed here is lost.
export interface paths {
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The process takes requests; whether it can do what they ask is another question */
        readonly get: operations["HealthController_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The store can be reached and every part works; 503 with each part's reason when one does not */
        readonly get: operations["HealthController_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/institutions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes an institution known with its roles: the same command for a giant and for a tail institution. */
        readonly post: operations["RegisterInstitution"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/institutions/{institutionId}/roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives the institution one more role, for what is decided from now on. */
        readonly post: operations["GrantRole"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/institutions/{institutionId}/role-withdrawals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a role from the institution, for what is decided from now on. */
        readonly post: operations["WithdrawRole"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/institutions/{institutionId}/controllers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** States which group controls the institution from a day on, also one gone by; payments keep what was known then. */
        readonly post: operations["ChangeController"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/institutions/{institutionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One institution with its roles, and who controlled it from when on */
        readonly get: operations["InstitutionsController_read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/interconnections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets one institution’s app pay another’s codes, links or in-app entries from a moment on, over a clearing house or on one institution’s books. */
        readonly post: operations["OpenInterconnection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/interconnections/{interconnectionId}/closure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends the interconnection at a moment; payments that passed before keep what they recorded. */
        readonly post: operations["CloseInterconnection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/interconnections/{interconnectionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One interconnection, and when payments could pass */
        readonly get: operations["InterconnectionsController_read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/fee-rules/{feeRuleId}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** States what payments cost from a day on, and which party gets which part of it. */
        readonly post: operations["PublishFeeRuleVersion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/fee-rules/{feeRuleId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One fee rule with all its versions */
        readonly get: operations["FeeRulesController_read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rollouts/{platform}/channels": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A channel is data: how a payment is presented, by whose code, who acquires it and at which price. */
        readonly post: operations["RegisterChannel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rollouts/{platform}/channels/{channelId}/arrangement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Moves a channel on the payment page, for orders placed from now on. */
        readonly post: operations["ArrangeChannel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rollouts/{platform}/draws": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Publishes the hash of a salt, so that the draw for these channels is fixed before anybody knows who will buy. */
        readonly post: operations["CommitDraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rollouts/{platform}/stages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Widens who is offered the channels it names; orders placed from now on count. */
        readonly post: operations["OpenStage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rollouts/{platform}/rollbacks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes back the stage the platform is in. */
        readonly post: operations["RollBackStage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rollouts/{platform}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Channels, draws and stages of a platform, in the order in which they came */
        readonly get: operations["RolloutsController_read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Orders that match every given field, the latest first */
        readonly get: operations["OrderListController_list"];
        readonly put?: never;
        /** Records the order, and with it which channels its payment page offers and which it does not, with the reasons. */
        readonly post: operations["PlaceOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/orders/{orderId}/amount": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Changes what an order holds and costs while nobody pays it; what its page offers is evaluated anew. */
        readonly post: operations["ChangeOrderAmount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/orders/{orderId}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes an order back. Not once somebody’s authorization holds it. */
        readonly post: operations["CancelOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/orders/{orderId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One order as it stands */
        readonly get: operations["OrdersController_read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/payment-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Opens one attempt to pay one or more orders over a channel each was offered, with its code or link. */
        readonly post: operations["RequestPayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/payment-requests/{paymentRequestId}/closure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks for the end of an attempt that nobody paid. What came of it is recorded, also when it was not closed. */
        readonly post: operations["ClosePaymentRequest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/payment-requests/{paymentRequestId}/link-revocation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The buyer takes a shared link back: whoever comes by it from then on is refused. */
        readonly post: operations["RevokeLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/payment-requests/{paymentRequestId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One payment request as it stands, with its code or link */
        readonly get: operations["PaymentRequestsController_read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/payment-requests/{paymentRequestId}/code.png": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The merchant-presented code as the buyer saves it to the album */
        readonly get: operations["CodeImagesController_png"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/payment-requests/{paymentRequestId}/code.svg": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The merchant-presented code as a drawing */
        readonly get: operations["CodeImagesController_svg"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant-codes/{platform}/{channelId}/{merchantId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The text of a merchant’s printed code, the same for all payments */
        readonly get: operations["MerchantCodesController_text"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant-codes/{platform}/{channelId}/{merchantId}/code.png": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A merchant’s printed code as an image */
        readonly get: operations["MerchantCodesController_png"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merchant-codes/{platform}/{channelId}/{merchantId}/code.svg": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A merchant’s printed code as a drawing */
        readonly get: operations["MerchantCodesController_svg"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/scans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who scanned codes to pay, the last first */
        readonly get: operations["scans-list"];
        readonly put?: never;
        /** A payer’s app scans the code from a saved image or through its camera. */
        readonly post: operations["ScanCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customer-codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The merchant’s scanner reads the code that the payer’s app shows, which then authorizes as after any scan. */
        readonly post: operations["ScanCustomerCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/scans/{paymentRequestId}/authorization": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What the payer’s app says of its own check. The secret stays there; only the result comes here. */
        readonly post: operations["AuthorizeScan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/scans/{paymentRequestId}/decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends only this payer’s offer; others may still pay, and the payer may come again. */
        readonly post: operations["DeclineScan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/scans/{paymentRequestId}/identity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An institution says whether payer and buyer are one person. The last statement holds. */
        readonly post: operations["StateScanPayerIdentity"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/scans/{paymentRequestId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who came to pay a request in this way, how far each has come, and who authorized it */
        readonly get: operations["scans-read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/friend-authorizations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who opened links to pay for somebody, the last first */
        readonly get: operations["friend-authorizations-list"];
        readonly put?: never;
        /** A friend opens the link that the buyer shared. */
        readonly post: operations["OpenFriendLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/friend-authorizations/{paymentRequestId}/authorization": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What the payer’s app says of its own check. The secret stays there; only the result comes here. */
        readonly post: operations["AuthorizeByFriend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/friend-authorizations/{paymentRequestId}/decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends only this payer’s offer; others may still pay, and the payer may come again. */
        readonly post: operations["DeclineByFriend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/friend-authorizations/{paymentRequestId}/identity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An institution says whether payer and buyer are one person. The last statement holds. */
        readonly post: operations["StateFriendIdentity"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/friend-authorizations/{paymentRequestId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who came to pay a request in this way, how far each has come, and who authorized it */
        readonly get: operations["friend-authorizations-read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/direct-authorizations/{paymentRequestId}/authorization": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What the payer’s app says of its own check. The secret stays there; only the result comes here. */
        readonly post: operations["AuthorizeDirectPayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/direct-authorizations/{paymentRequestId}/decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends only this payer’s offer; others may still pay, and the payer may come again. */
        readonly post: operations["DeclineDirectPayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/direct-authorizations/{paymentRequestId}/identity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An institution says whether payer and buyer are one person. The last statement holds. */
        readonly post: operations["StateDirectPayerIdentity"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/direct-authorizations/{paymentRequestId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who came to pay a request in this way, how far each has come, and who authorized it */
        readonly get: operations["direct-authorizations-read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/settlements/{paymentRequestId}/refunds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks money back for whoever paid, in parts at will, whoever asks for it. */
        readonly post: operations["RequestRefund"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/settlements/{paymentRequestId}/refunds/{refundId}/acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The provider took the request for a refund and works on it. */
        readonly post: operations["AcceptRefund"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/settlements/{paymentRequestId}/refunds/{refundId}/success": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The provider gave the money back to whoever paid. */
        readonly post: operations["SucceedRefund"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/settlements/{paymentRequestId}/refunds/{refundId}/closure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The refund is given up: nothing was given back, and the amount may be asked for again. */
        readonly post: operations["CloseRefund"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/settlements/{paymentRequestId}/refunds/{refundId}/abnormality": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The payer’s account does not take the refund; another one is needed. */
        readonly post: operations["ReportRefundAbnormal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/settlements/{paymentRequestId}/refunds/{refundId}/redirection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The payer named another account of theirs, and the provider works on the refund again. */
        readonly post: operations["RedirectRefund"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/settlements/{paymentRequestId}/reported-capture": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The acquirer says that money was taken which no authorization here claimed, as after the end of the request. It pays no order, is in no share, and goes back whole to whoever paid. */
        readonly post: operations["ReportCapture"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/settlements/{paymentRequestId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What became of the money: captured or voided, the postings and the refunds */
        readonly get: operations["SettlementsController_read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/imported-payments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A payment as the row of a bill states it; a fact that is recorded already is passed over, from whichever file. */
        readonly post: operations["RecordImportedPayment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/imported-refunds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A refund as the row of a bill states it, also of a payment that no bill has told of. */
        readonly post: operations["RecordImportedRefund"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/imported-revocations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A payment that was taken back whole, as the row of a bill states it. */
        readonly post: operations["RecordImportedRevocation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/imported-payments/{importedPaymentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everything that bills have said of one transaction */
        readonly get: operations["ImportedPaymentsController_read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/commands": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Commands of all kinds, one a line, each with an answer line of its own: in order for one stream and for one key, streams side by side. A line that cannot be taken answers its problem, and the rest goes on. Read the answers while you send: a reader who takes nothing for 30 seconds is cut off. */
        readonly post: operations["Commands"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/consumers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The consumers of this process: how far they are, and what they could not handle */
        readonly get: operations["ConsumersController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/consumers/{name}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Tries every event that a consumer has parked once more */
        readonly post: operations["ConsumersController_replay"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/consumers/{name}/restart": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a consumer begin again with the first event */
        readonly post: operations["ConsumersController_restart"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/payments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Payments that match every given field, the newest request first */
        readonly get: operations["PaymentsController_payments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/payments/{paymentRequestId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One payment and the steps of its life */
        readonly get: operations["PaymentsController_payment"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/figures/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The answer to a question now, and again whenever its figures are others, at most once a second */
        readonly get: operations["LiveFiguresController_figures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sql": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** One SELECT over the documented views of the facts */
        readonly post: operations["sql"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sql/views": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The views that statements may ask, with their columns */
        readonly get: operations["sqlViews"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/figures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Any figures, cut and filtered by any dimensions, as of any position */
        readonly get: operations["FiguresController_answer"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/figures/definitions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every figure and dimension that can be asked for, and what its words mean */
        readonly get: operations["FiguresController_definitions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/figures/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The events behind figures: each that moved one of them, in log order */
        readonly get: operations["FiguresController_events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/figures/differences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What moved figures between two positions: before, after, and exactly the events between */
        readonly get: operations["FiguresController_differences"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/concentration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How concentrated a market is: CR1 to CR4 and HHI, also as a series over time */
        readonly get: operations["concentration"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/self-preference": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Each group’s share on its own platforms, and on those of others */
        readonly get: operations["self-preference"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/switching": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** From which channel to which buyers switch where two or more were offered */
        readonly get: operations["switching"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/cross-scans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whose app pays whose code: captured, refused, declined, and the success rate */
        readonly get: operations["cross-scans"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/live-channels": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Which channels stages have open on which platforms; by date, how many pairs */
        readonly get: operations["live-channels"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/verdicts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What rule sets say of a market: which rules are met, by whom, by which exact figures */
        readonly get: operations["verdicts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rollout-effects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a stage of a rollout changed */
        readonly get: operations["rollout-effects"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/draw-checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether draws of rollouts were followed */
        readonly get: operations["draw-checks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/fairness": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How institutions are treated by tier: offers, rank, folding, success, time, fees, and the tail against the top */
        readonly get: operations["fairness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rule-sets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every rule set as dated data: status, source, markets and bounds */
        readonly get: operations["rule-sets"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/claims/C1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Claim C1: Did the share of the wallet change when its direct channel opened on the platform? */
        readonly get: operations["claims-C1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/claims/C2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Claim C2: How did concentration, offers per order, completion and the time to pay develop? */
        readonly get: operations["claims-C2"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/claims/C3": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Claim C3: Whose app pays whose code, and how often does it succeed? */
        readonly get: operations["claims-C3"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/claims/C4": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Claim C4: What keeps payments from succeeding, and what do channels cost? */
        readonly get: operations["claims-C4"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/claims/C5": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Claim C5: How many pairs of platform and channel were live at which date, and do more open than before? */
        readonly get: operations["claims-C5"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/claims/C6": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Claim C6: Where two or more channels were offered, how many chose another than the one that was selected for them? */
        readonly get: operations["claims-C6"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/claims/C7": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Claim C7: Is the tail offered as often as the top, what is its share, and what does it pay? */
        readonly get: operations["claims-C7"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/claims": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The claims of the article, the questions they become, and where they are answered */
        readonly get: operations["claims"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rollouts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Rollouts of platforms: their channels and the stages in force, the one that began last first */
        readonly get: operations["RolloutListController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/direct-authorizations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who opened a wallet inside the app to pay, the last first */
        readonly get: operations["direct-authorizations-list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/set-aside": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The events that count nowhere, oldest first, and why */
        readonly get: operations["SetAsideController_setAside"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/projections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far each projection and each table of facts has come, and the event at which it stopped */
        readonly get: operations["ProjectionsController_projections"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/projections/{name}/switch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Has questions answered from this version of a projection or a table of facts; the others are fed on, so switching back is the same */
        readonly post: operations["ProjectionsController_switchTo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/projections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether rows and facts follow the log or wait for it; 503 with the reason when one or all have stopped */
        readonly get: operations["ProjectionsHealthController_health"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/audit/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Replays recorded events, one JSON document a line, as fast as they are taken; the last line says whether that was all */
        readonly get: operations["AuditEventsController_events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Health: {
            /** @enum {string} */
            readonly status: "ok";
        };
        readonly ReadyPart: {
            readonly part: string;
            /** @enum {string} */
            readonly status: "ready" | "degraded";
            /** @description Why somebody should look at it */
            readonly reason: string | null;
        };
        readonly Ready: {
            /**
             * @description degraded: it works, and somebody should look
             * @enum {string}
             */
            readonly status: "ready" | "degraded";
            readonly parts: readonly components["schemas"]["ReadyPart"][];
        };
        readonly NamesRequest: {
            readonly zh: string;
            readonly en: string;
        };
        readonly RegisterInstitutionRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly institutionId: string;
            readonly names: components["schemas"]["NamesRequest"];
            /** @description What the institution does in payments: one role at least. */
            readonly roles: readonly ("platform" | "wallet" | "codeIssuer" | "accountInstitution" | "acquirer" | "clearingHouse" | "scheme" | "gateway")[];
        };
        readonly InstitutionChangedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            readonly institutionId: string;
        };
        readonly ChangeRoleRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            /** @enum {string} */
            readonly role: "platform" | "wallet" | "codeIssuer" | "accountInstitution" | "acquirer" | "clearingHouse" | "scheme" | "gateway";
        };
        readonly ChangeControllerRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            /** @description Who says so. */
            readonly source: string;
            /** @enum {string} */
            readonly certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            /** @description Who controls the institution; null when nobody does any more. */
            readonly controller: string | null;
            /**
             * Format: date-time
             * @description From when on; may lie in the past.
             */
            readonly validFrom: string;
        };
        readonly NamesAnswer: {
            readonly zh: string;
            readonly en: string;
        };
        readonly ControllerAnswer: {
            readonly source: string;
            /** @enum {string} */
            readonly certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            /**
             * Format: date-time
             * @description When it was stated.
             */
            readonly occurredAt: string;
            /** @description Null when nobody controls it any more. */
            readonly controller: string | null;
            /** Format: date-time */
            readonly validFrom: string;
        };
        readonly InstitutionAnswer: {
            readonly institutionId: string;
            readonly names: components["schemas"]["NamesAnswer"];
            readonly roles: readonly ("platform" | "wallet" | "codeIssuer" | "accountInstitution" | "acquirer" | "clearingHouse" | "scheme" | "gateway")[];
            /** @description Who controlled it from when on, oldest first. */
            readonly controllers: readonly components["schemas"]["ControllerAnswer"][];
            readonly revision: string;
        };
        readonly OpenInterconnectionRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            /** @description Who says so. */
            readonly source: string;
            /** @enum {string} */
            readonly certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            /** @description Institution whose app pays: a wallet, or one that keeps accounts. */
            readonly payerApp: string;
            /** @description Institution whose codes, links or in-app entries it pays. */
            readonly codeIssuer: string;
            /** @enum {string} */
            readonly field: "online" | "barcode";
            /** @enum {string} */
            readonly presentation: "dynamicCode" | "staticCode" | "customerCode" | "link" | "inApp";
            /** @enum {string} */
            readonly fundingKind: "balance" | "debitCard" | "creditCard" | "creditLine";
            /** @description Null where payments stay on one institution’s books. */
            readonly clearingHouse: string | null;
            /**
             * Format: date-time
             * @description From when on; may lie in the past.
             */
            readonly validFrom: string;
        };
        readonly InterconnectionChangedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            /** @description <payer app>.<code issuer>.<field>.<presentation>.<funding kind> */
            readonly interconnectionId: string;
            /** @enum {string} */
            readonly status: "open" | "closed";
        };
        readonly CloseInterconnectionRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            /** @description Who says so. */
            readonly source: string;
            /** @enum {string} */
            readonly certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            /**
             * Format: date-time
             * @description The first moment at which payments no longer pass.
             */
            readonly validTo: string;
        };
        readonly OpenPeriodAnswer: {
            /** @description Null where payments stay on one institution’s books. */
            readonly clearingHouse: string | null;
            /** Format: date-time */
            readonly validFrom: string;
            /**
             * Format: date-time
             * @description Null while nobody closed it.
             */
            readonly validTo: string | null;
        };
        readonly InterconnectionAnswer: {
            /** @description <payer app>.<code issuer>.<field>.<presentation>.<funding kind> */
            readonly interconnectionId: string;
            /** @enum {string} */
            readonly status: "open" | "closed";
            /** @description When payments can pass, oldest first. */
            readonly periods: readonly components["schemas"]["OpenPeriodAnswer"][];
            readonly revision: string;
        };
        readonly MoneyRequest: {
            /** @description Whole minor units, at least 1. */
            readonly minorUnits: string;
            /** @enum {string} */
            readonly currency: "CNY" | "HKD" | "MOP" | "TWD" | "USD" | "EUR" | "GBP" | "JPY" | "KRW" | "KWD";
        };
        readonly FeeClausePartRequest: {
            /** @enum {string} */
            readonly role: "accountInstitution" | "clearingHouse" | "codeIssuer" | "payerApp" | "acquirer";
            /** @description Of the amount; 600 is 0.6 %. */
            readonly hundredThousandths: number;
            /** @description The most this part may be; null for no end. */
            readonly cap: components["schemas"]["MoneyRequest"] | null;
        };
        readonly FeeClauseRequest: {
            /** @description Only these channels; null for all. */
            readonly channelIds: readonly string[] | null;
            /** @description Only merchants of these tiers; null for all. */
            readonly tiers: readonly string[] | null;
            /** @description Only these categories of goods; null for all. */
            readonly categories: readonly string[] | null;
            /**
             * @description refund: what is given back to the merchant of a refunded amount.
             * @enum {string}
             */
            readonly direction: "payment" | "refund";
            /** @description What each party gets; the acquirer comes last, and what rounding leaves is theirs. */
            readonly parts: readonly components["schemas"]["FeeClausePartRequest"][];
        };
        readonly PublishFeeRuleVersionRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            /** @description Who says so. */
            readonly source: string;
            /** @enum {string} */
            readonly certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            /**
             * Format: date-time
             * @description From when on; payments captured before keep the version they were priced by.
             */
            readonly validFrom: string;
            /** @description The first clause that fits a part of a payment prices it. */
            readonly clauses: readonly components["schemas"]["FeeClauseRequest"][];
        };
        readonly FeeRuleVersionPublishedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            readonly feeRuleId: string;
            /** @description 1, 2, 3, … in the order of publication. */
            readonly version: number;
        };
        readonly MoneyAnswer: {
            /** @description Whole minor units. */
            readonly minorUnits: string;
            /** @enum {string} */
            readonly currency: "CNY" | "HKD" | "MOP" | "TWD" | "USD" | "EUR" | "GBP" | "JPY" | "KRW" | "KWD";
        };
        readonly FeeClausePartAnswer: {
            /** @enum {string} */
            readonly role: "accountInstitution" | "clearingHouse" | "codeIssuer" | "payerApp" | "acquirer";
            /** @description Of the amount; 600 is 0.6 %. */
            readonly hundredThousandths: number;
            readonly cap: components["schemas"]["MoneyAnswer"] | null;
        };
        readonly FeeClauseAnswer: {
            /** @description Null for all channels. */
            readonly channelIds: readonly string[] | null;
            /** @description Null for merchants of all tiers. */
            readonly tiers: readonly string[] | null;
            /** @description Null for all categories of goods. */
            readonly categories: readonly string[] | null;
            /** @enum {string} */
            readonly direction: "payment" | "refund";
            readonly parts: readonly components["schemas"]["FeeClausePartAnswer"][];
        };
        readonly FeeRuleVersionAnswer: {
            readonly source: string;
            /** @enum {string} */
            readonly certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            /**
             * Format: date-time
             * @description When it was stated.
             */
            readonly occurredAt: string;
            /** @description 1, 2, 3, … in the order of publication. */
            readonly version: number;
            /** Format: date-time */
            readonly validFrom: string;
            /** @description The first clause that fits a part of a payment prices it. */
            readonly clauses: readonly components["schemas"]["FeeClauseAnswer"][];
        };
        readonly FeeRuleAnswer: {
            readonly feeRuleId: string;
            /** @description In the order of publication. */
            readonly versions: readonly components["schemas"]["FeeRuleVersionAnswer"][];
            readonly revision: string;
        };
        readonly RegisterChannelRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly channelId: string;
            readonly names: components["schemas"]["NamesRequest"];
            /**
             * @description How a payment is put before the payer.
             * @enum {string}
             */
            readonly presentation: "dynamicCode" | "staticCode" | "customerCode" | "link" | "inApp";
            /** @description A registered institution with the role codeIssuer. */
            readonly codeIssuer: string;
            /** @description A registered institution with the role acquirer: it holds the merchants’ accounts. */
            readonly acquirer: string;
            /** @enum {string} */
            readonly field: "online" | "barcode";
            /** @description A published fee rule. */
            readonly feeRuleId: string;
            /** @description The channel is offered only while this interconnection is open; null where none is needed. */
            readonly interconnectionId?: string | null;
            /** @description Default: 24 hours for links, else 2 hours. */
            readonly lifetimeMs?: number | null;
            /** @description Default: 5 minutes. */
            readonly closableAfterMs?: number | null;
            /** @description Largest single amount; null for none. */
            readonly amountMax?: components["schemas"]["MoneyRequest"] | null;
            /** @description 1 is the top of the page. Default: behind every other. */
            readonly rank?: number | null;
            /** @description Default: false. */
            readonly preselected?: boolean;
            /** @description Hidden until the buyer unfolds it. Default: false. */
            readonly folded?: boolean;
        };
        readonly RolloutChangedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            readonly platform: string;
        };
        readonly ArrangeChannelRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            /** @description 1 is the top of the page. */
            readonly rank: number;
            readonly preselected: boolean;
            /** @description Hidden until the buyer unfolds it. */
            readonly folded: boolean;
        };
        readonly CommitDrawRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly drawId: string;
            readonly channelIds: readonly string[];
            /** @description SHA-256 of the salt in UTF-8, in lowercase hexadecimal. */
            readonly saltHash: string;
        };
        readonly SelectionRequest: {
            /** @description Only these; null for all. */
            readonly included: readonly string[] | null;
            /** @description All but these. */
            readonly excluded: readonly string[];
        };
        readonly AmountRangeRequest: {
            /** @description The least amount, inclusive; null for no end. */
            readonly min: components["schemas"]["MoneyRequest"] | null;
            /** @description The largest amount, inclusive; null for no end. */
            readonly max: components["schemas"]["MoneyRequest"] | null;
        };
        readonly StageRulesRequest: {
            readonly categories?: components["schemas"]["SelectionRequest"];
            readonly products?: components["schemas"]["SelectionRequest"];
            readonly merchants?: components["schemas"]["SelectionRequest"];
            readonly cities?: components["schemas"]["SelectionRequest"];
            readonly amount?: components["schemas"]["AmountRangeRequest"];
        };
        readonly OpenStageRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            /** @description Who says so. */
            readonly source: string;
            /** @enum {string} */
            readonly certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            readonly stageId: string;
            /** @description A committed draw; null where all buyers are in the cohort. */
            readonly drawId?: string | null;
            /** @description Needed for the first stage of a draw, which reveals it: anyone can repeat the draw then. */
            readonly salt?: string | null;
            readonly channelIds: readonly string[];
            /** @description Share of the buyers in the cohort; 10,000 is all. */
            readonly cohortBasisPoints: number;
            /** @description What the stage is for. Default: everything. */
            readonly rules?: components["schemas"]["StageRulesRequest"];
        };
        readonly RollBackStageRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly stageId: string;
            readonly reason: string;
        };
        readonly CapabilitiesAnswer: {
            /**
             * @description What the buyer is given to present.
             * @enum {string}
             */
            readonly presents: "code" | "link" | "nothing";
            readonly captures: readonly ("camera" | "album" | "merchantScanner" | "linkOpened" | "appOpened")[];
            /**
             * @description Who may pay.
             * @enum {string}
             */
            readonly payer: "anyone" | "buyer" | "anotherPerson";
            /** @description How long a code or link of this channel can be paid. */
            readonly lifetimeMs: number;
            /** @description How long after its creation a payment request may be closed. */
            readonly closableAfterMs: number;
        };
        readonly ChannelAnswer: {
            readonly channelId: string;
            readonly names: components["schemas"]["NamesAnswer"];
            /** @enum {string} */
            readonly presentation: "dynamicCode" | "staticCode" | "customerCode" | "link" | "inApp";
            readonly codeIssuer: string;
            readonly acquirer: string;
            /** @enum {string} */
            readonly field: "online" | "barcode";
            readonly feeRuleId: string;
            readonly interconnectionId: string | null;
            readonly capabilities: components["schemas"]["CapabilitiesAnswer"];
            readonly amountMax: components["schemas"]["MoneyAnswer"] | null;
            /** @description 1 is the top of the page. */
            readonly rank: number;
            readonly preselected: boolean;
            readonly folded: boolean;
        };
        readonly DrawAnswer: {
            readonly drawId: string;
            readonly channelIds: readonly string[];
            /** @description SHA-256 of the salt, published before anybody knew who would buy. */
            readonly saltHash: string;
            /** @description Published with the first stage of the draw, so that anyone can repeat it; null before. */
            readonly salt: string | null;
        };
        readonly SelectionAnswer: {
            /** @description Null for all. */
            readonly included: readonly string[] | null;
            readonly excluded: readonly string[];
        };
        readonly AmountRangeAnswer: {
            readonly min: components["schemas"]["MoneyAnswer"] | null;
            readonly max: components["schemas"]["MoneyAnswer"] | null;
        };
        readonly StageRulesAnswer: {
            readonly categories: components["schemas"]["SelectionAnswer"];
            readonly products: components["schemas"]["SelectionAnswer"];
            readonly merchants: components["schemas"]["SelectionAnswer"];
            readonly cities: components["schemas"]["SelectionAnswer"];
            readonly amount: components["schemas"]["AmountRangeAnswer"];
        };
        readonly StageAnswer: {
            readonly source: string;
            /** @enum {string} */
            readonly certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            /**
             * Format: date-time
             * @description When it was stated.
             */
            readonly occurredAt: string;
            readonly stageId: string;
            /** @description Null where all buyers are in the cohort. */
            readonly drawId: string | null;
            readonly channelIds: readonly string[];
            readonly cohortBasisPoints: number;
            readonly rules: components["schemas"]["StageRulesAnswer"];
            readonly rolledBack: boolean;
        };
        readonly RolloutAnswer: {
            readonly platform: string;
            /** @description In the order of registration. */
            readonly channels: readonly components["schemas"]["ChannelAnswer"][];
            readonly draws: readonly components["schemas"]["DrawAnswer"][];
            /** @description In the order they were opened. */
            readonly stages: readonly components["schemas"]["StageAnswer"][];
            readonly revision: string;
        };
        readonly OrderLineRequest: {
            readonly lineId: string;
            readonly productId: string;
            readonly category: string;
            readonly quantity: number;
            /** @description Of the whole line. */
            readonly amount: components["schemas"]["MoneyRequest"];
        };
        readonly PersonRequest: {
            /** @enum {string} */
            readonly scheme: "account" | "openid" | "phone";
            /** @description Where the name holds: an institution for an account, an appid for an openid, a country for a phone. */
            readonly scope: string;
            readonly value: string;
        };
        readonly MerchantRequest: {
            readonly merchantId: string;
            /** @description The seller behind the merchant, where there is one. */
            readonly subMerchantId?: string | null;
        };
        readonly PlaceOrderRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly lines: readonly components["schemas"]["OrderLineRequest"][];
            /** @description The lines’ amounts together. */
            readonly amount: components["schemas"]["MoneyRequest"];
            /** @description A registered institution with the role platform. */
            readonly platform: string;
            /** @description The platform's own number of the order. */
            readonly orderNumber: string;
            readonly buyer: components["schemas"]["PersonRequest"];
            readonly merchant: components["schemas"]["MerchantRequest"];
            /** @description Where it is delivered, where somebody says so. */
            readonly city?: string | null;
        };
        readonly ChannelOfferAnswer: {
            /** @description The stage that decided; null while no stage opened the channel. */
            readonly stageId: string | null;
            /** @description The buyer’s bucket, 0 to 9,999; null without a draw. */
            readonly bucket: number | null;
            /** @description Whether the bucket lies in the cohort; null without a stage. */
            readonly inCohort: boolean | null;
            /** @description 1 is the top of the page. */
            readonly rank: number;
            readonly preselected: boolean;
            /** @description Hidden until the buyer unfolds it. */
            readonly folded: boolean;
            readonly channelId: string;
            readonly codeIssuer: string;
            /** @description Revision of the channel’s interconnection that decided; null where it needs none or none was opened. */
            readonly interconnectionRevision: string | null;
            /** @description Why it is not offered; empty when it is. */
            readonly reasons: readonly ("stageNotOpened" | "notInCohort" | "categoryExcluded" | "productExcluded" | "merchantExcluded" | "cityExcluded" | "amountOutsideStage" | "amountOverLimit" | "interconnectionClosed")[];
        };
        readonly OrderOffersAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            /** @description The platform and its order number, joined by a point. */
            readonly orderId: string;
            /** @description Every channel of the platform, by rank. */
            readonly offers: readonly components["schemas"]["ChannelOfferAnswer"][];
        };
        readonly OrderAmountRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly lines: readonly components["schemas"]["OrderLineRequest"][];
            /** @description The lines’ amounts together. */
            readonly amount: components["schemas"]["MoneyRequest"];
        };
        readonly CancelOrderRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly reason: string;
        };
        readonly OrderCancelledAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            readonly orderId: string;
            /** @enum {string} */
            readonly status: "cancelled";
        };
        readonly PersonAnswer: {
            readonly ref: string;
        };
        readonly MerchantAnswer: {
            readonly merchantId: string;
            readonly subMerchantId: string | null;
        };
        readonly OrderLineAnswer: {
            readonly lineId: string;
            readonly productId: string;
            readonly category: string;
            readonly quantity: number;
            /** @description Of the whole line. */
            readonly amount: components["schemas"]["MoneyAnswer"];
        };
        readonly ClaimAnswer: {
            readonly paymentRequestId: string;
            readonly payer: components["schemas"]["PersonAnswer"];
        };
        readonly OrderAnswer: {
            readonly orderId: string;
            /** @enum {string} */
            readonly status: "placed" | "claimed" | "paid" | "cancelled";
            readonly platform: string;
            readonly orderNumber: string;
            readonly buyer: components["schemas"]["PersonAnswer"];
            readonly merchant: components["schemas"]["MerchantAnswer"];
            readonly city: string | null;
            readonly lines: readonly components["schemas"]["OrderLineAnswer"][];
            readonly amount: components["schemas"]["MoneyAnswer"];
            /**
             * Format: date-time
             * @description When it was placed.
             */
            readonly occurredAt: string;
            /** @description Every channel of the platform, by rank. */
            readonly offers: readonly components["schemas"]["ChannelOfferAnswer"][];
            /** @description Whose authorization holds the order, or paid it. */
            readonly claim: components["schemas"]["ClaimAnswer"] | null;
            readonly revision: string;
        };
        readonly RequestPaymentRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly orderIds: readonly string[];
            readonly channelId: string;
            /** @description The payment request that this one takes the place of. */
            readonly supersedes?: string | null;
            /** @description Who alone may pay, by phone number or account, named as the payer’s app will name them. Default: whoever the channel lets. */
            readonly designatedPayer?: components["schemas"]["PersonRequest"] | null;
        };
        readonly CategoryAmountAnswer: {
            readonly category: string;
            readonly amount: components["schemas"]["MoneyAnswer"];
        };
        readonly TermsOrderAnswer: {
            readonly orderId: string;
            readonly merchant: components["schemas"]["MerchantAnswer"];
            readonly city: string | null;
            readonly amount: components["schemas"]["MoneyAnswer"];
            /** @description The amount by category of goods. */
            readonly categories: readonly components["schemas"]["CategoryAmountAnswer"][];
        };
        readonly ChannelTermsAnswer: {
            readonly channelId: string;
            /** @enum {string} */
            readonly presentation: "dynamicCode" | "staticCode" | "customerCode" | "link" | "inApp";
            /** @description Institution that issued the code, link or in-app entry. */
            readonly codeIssuer: string;
            /** @description Who controlled the code issuer then, as known then. */
            readonly codeIssuerController: string | null;
            /** @description Institution that holds the merchant’s account. */
            readonly acquirer: string;
            /** @enum {string} */
            readonly field: "online" | "barcode";
            readonly feeRuleId: string;
        };
        readonly OfferStandingAnswer: {
            /** @description The stage that decided; null while no stage opened the channel. */
            readonly stageId: string | null;
            /** @description The buyer’s bucket, 0 to 9,999; null without a draw. */
            readonly bucket: number | null;
            /** @description Whether the bucket lies in the cohort; null without a stage. */
            readonly inCohort: boolean | null;
            /** @description 1 is the top of the page. */
            readonly rank: number;
            readonly preselected: boolean;
            /** @description Hidden until the buyer unfolds it. */
            readonly folded: boolean;
        };
        readonly TermsAnswer: {
            readonly paymentRequestId: string;
            /** @description 1 for the first request for these orders. */
            readonly attempt: number;
            /** @description The request this one takes the place of. */
            readonly supersedes: string | null;
            readonly platform: string;
            /** @description Who controlled the platform then, as known then. */
            readonly platformController: string | null;
            /** @description The stage the platform was in then; null before any. */
            readonly platformStageId: string | null;
            readonly orders: readonly components["schemas"]["TermsOrderAnswer"][];
            readonly buyer: components["schemas"]["PersonAnswer"];
            readonly amount: components["schemas"]["MoneyAnswer"];
            readonly channel: components["schemas"]["ChannelTermsAnswer"];
            readonly offer: components["schemas"]["OfferStandingAnswer"];
            /** @description The other channels that the buyer was offered. */
            readonly alternatives: readonly string[];
            /** @description The channel that was selected before the buyer chose; null where none was, or not the same for all orders. */
            readonly preselectedChannelId: string | null;
            /**
             * Format: date-time
             * @description When the last of the orders was placed.
             */
            readonly placedAt: string;
            /** Format: date-time */
            readonly requestedAt: string;
        };
        readonly CodeImagesAnswer: {
            readonly png: string;
            readonly svg: string;
        };
        readonly PaymentRequestedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            readonly paymentRequestId: string;
            readonly terms: components["schemas"]["TermsAnswer"];
            /**
             * Format: date-time
             * @description The last moment to pay, exclusive.
             */
            readonly expiresAt: string;
            readonly code?: string;
            readonly link?: string;
            readonly codeImages?: components["schemas"]["CodeImagesAnswer"];
        };
        readonly ClosePaymentRequestRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly reason: string;
        };
        readonly PaymentRequestClosedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            readonly paymentRequestId: string;
            /** @enum {string} */
            readonly status: "closed";
        };
        readonly ToldRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
        };
        readonly LinkRevokedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            readonly paymentRequestId: string;
            /** @enum {string} */
            readonly status: "revoked";
        };
        readonly PaymentRequestAnswer: {
            readonly paymentRequestId: string;
            /** @enum {string} */
            readonly status: "requested" | "expired" | "closed" | "paid";
            readonly terms: components["schemas"]["TermsAnswer"];
            /** @description Who alone may pay; null where the buyer named nobody. */
            readonly designatedPayer: components["schemas"]["PersonAnswer"] | null;
            /**
             * Format: date-time
             * @description When the buyer took the link back.
             */
            readonly linkRevokedAt: string | null;
            /**
             * Format: date-time
             * @description The last moment to pay, exclusive.
             */
            readonly expiresAt: string;
            /**
             * Format: date-time
             * @description From here on the request may be closed.
             */
            readonly closableFrom: string;
            /**
             * @description Why it was not closed, when somebody asked last; null where nobody asked in vain.
             * @enum {string|null}
             */
            readonly closeRefused: "alreadyPaid" | "tooEarly" | "unknown" | null;
            readonly code?: string;
            readonly link?: string;
            readonly codeImages?: components["schemas"]["CodeImagesAnswer"];
            readonly revision: string;
        };
        readonly MerchantCodeAnswer: {
            readonly text: string;
        };
        readonly ScanForm: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly payer: components["schemas"]["PersonRequest"];
            /** @description The institution whose app pays. */
            readonly payerApp: string;
            /** @enum {string} */
            readonly capture: "camera" | "album";
            /** @description The payment that is meant: only where the code is a merchant’s printed one, which cannot tell. */
            readonly paymentRequestId?: string;
            /**
             * Format: binary
             * @description PNG, JPEG or WebP of the code, at most 4 MiB.
             */
            readonly image: Blob;
        };
        readonly ReachedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            readonly paymentRequestId: string;
            readonly terms: components["schemas"]["TermsAnswer"];
            readonly payer: components["schemas"]["PersonAnswer"];
            readonly payerApp: string;
            /**
             * Format: date-time
             * @description The last moment to pay, exclusive.
             */
            readonly expiresAt: string;
        };
        readonly ScanCustomerCodeRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly paymentRequestId: string;
            /** @description The digits of the code: a secret that is used once. No more than a keyed hash of it is kept. */
            readonly customerCode: string;
            /** @description The institution whose app shows the code. Default: as its first digits say; those of the UnionPay network do not. */
            readonly payerApp?: string | null;
            /** @description Who shows the code, where the payer’s app tells. Default: the buyer. */
            readonly payer?: components["schemas"]["PersonRequest"] | null;
        };
        readonly FactorsRequest: {
            /** @enum {string} */
            readonly kind: "password" | "biometric" | "certificate" | "none";
            /** @description How many factors were checked. */
            readonly count: number;
        };
        readonly FundingRequest: {
            /** @enum {string} */
            readonly kind: "balance" | "debitCard" | "creditCard" | "creditLine";
            /** @description The institution that keeps the account. */
            readonly institution: string;
            /**
             * @description Class of the account, where the wallet says it.
             * @enum {string|null}
             */
            readonly class?: "I" | "II" | "III" | null;
        };
        readonly CouponRequest: {
            /** @description Who pays this part of the price. */
            readonly funder: string;
            /** @enum {string} */
            readonly funderRole: "merchant" | "platform" | "wallet";
            readonly amount: components["schemas"]["MoneyRequest"];
        };
        readonly CheckRequest: {
            /** @enum {string} */
            readonly result: "passed" | "failed" | "limitExceeded" | "unknown";
            readonly factors: components["schemas"]["FactorsRequest"];
            /** @description Where the money comes from; needed when the check passed. */
            readonly funding?: components["schemas"]["FundingRequest"];
            readonly coupons?: readonly components["schemas"]["CouponRequest"][];
            /**
             * Format: date-time
             * @description Until when the payer’s app locks the payer out.
             */
            readonly lockedUntil?: string;
        };
        readonly AuthorizeRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly payer: components["schemas"]["PersonRequest"];
            /** @description The institution whose app pays. */
            readonly payerApp: string;
            readonly check: components["schemas"]["CheckRequest"];
        };
        readonly AuthorizedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            readonly paymentRequestId: string;
            /**
             * @description Unknown until the payer’s app tells again.
             * @enum {string}
             */
            readonly status: "authorized" | "resultUnknown";
        };
        readonly PayerAtAppRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly payer: components["schemas"]["PersonRequest"];
            /** @description The institution whose app pays. */
            readonly payerApp: string;
        };
        readonly DeclinedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            readonly paymentRequestId: string;
            /** @enum {string} */
            readonly status: "declined";
        };
        readonly StateIdentityRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly payer: components["schemas"]["PersonRequest"];
            /** @description The institution whose app pays. */
            readonly payerApp: string;
            /** @description The institution that says it. */
            readonly by: string;
            /** @description Whether payer and buyer are one person. */
            readonly same: boolean;
        };
        readonly IdentityStatedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            readonly paymentRequestId: string;
            readonly payer: components["schemas"]["PersonAnswer"];
            /** @description Whether payer and buyer are one person. */
            readonly same: boolean;
        };
        readonly PayerStandingAnswer: {
            readonly payer: components["schemas"]["PersonAnswer"];
            readonly payerApp: string;
            /**
             * @description How the payer’s app took it up.
             * @enum {string}
             */
            readonly capture: "camera" | "album" | "merchantScanner" | "linkOpened" | "appOpened";
            /**
             * @description Refused: no open interconnection lets this app pay.
             * @enum {string}
             */
            readonly status: "reached" | "refused" | "declined" | "resultUnknown" | "authorized";
            /**
             * Format: date-time
             * @description Null while it was only refused.
             */
            readonly reachedAt: string | null;
            /** @description Checks that failed, and those that were over a limit. */
            readonly failedAttempts: number;
            /**
             * Format: date-time
             * @description Since when the payer’s app does not know what came of its check; null while it knows.
             */
            readonly unknownSince: string | null;
            /** Format: date-time */
            readonly lockedUntil: string | null;
            /** @description Whether the payer is the buyer, as last stated; null while nobody did. */
            readonly isBuyer: boolean | null;
        };
        readonly FundingAnswer: {
            /** @enum {string} */
            readonly kind: "balance" | "debitCard" | "creditCard" | "creditLine";
            /** @description The institution that keeps the account. */
            readonly institution: string;
            readonly class: string | null;
        };
        readonly FactorsAnswer: {
            /** @enum {string} */
            readonly kind: "password" | "biometric" | "certificate" | "none";
            readonly count: number;
        };
        readonly CouponAnswer: {
            readonly funder: string;
            /** @enum {string} */
            readonly funderRole: "merchant" | "platform" | "wallet";
            readonly amount: components["schemas"]["MoneyAnswer"];
        };
        readonly AuthorizedPaymentAnswer: {
            readonly payer: components["schemas"]["PersonAnswer"];
            readonly payerApp: string;
            /**
             * @description How the payer’s app took it up.
             * @enum {string}
             */
            readonly capture: "camera" | "album" | "merchantScanner" | "linkOpened" | "appOpened";
            /** @description In order of id. */
            readonly orderIds: readonly string[];
            /** @description Who controlled the app then, as known then. */
            readonly payerAppController: string | null;
            readonly funding: components["schemas"]["FundingAnswer"];
            /** @description How the payer’s app made sure of the payer. */
            readonly factors: components["schemas"]["FactorsAnswer"];
            readonly acquirer: string;
            /** @description Null on the books of one institution. */
            readonly clearingHouse: string | null;
            /** @description Null where none was needed. */
            readonly interconnectionId: string | null;
            readonly interconnectionRevision: string | null;
            readonly coupons: readonly components["schemas"]["CouponAnswer"][];
            /** Format: date-time */
            readonly occurredAt: string;
        };
        readonly AuthorizationAnswer: {
            readonly paymentRequestId: string;
            /** @enum {string} */
            readonly status: "open" | "authorized";
            /**
             * Format: date-time
             * @description Null while all were refused.
             */
            readonly firstReachedAt: string | null;
            /** @description In the order in which they first came; at most a hundred. */
            readonly payers: readonly components["schemas"]["PayerStandingAnswer"][];
            /** @description Null while nobody authorized it. */
            readonly authorized: components["schemas"]["AuthorizedPaymentAnswer"] | null;
            readonly revision: string;
        };
        readonly OpenFriendLinkRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly payer: components["schemas"]["PersonRequest"];
            /** @description The institution whose app pays. */
            readonly payerApp: string;
            readonly link: string;
        };
        readonly RequestRefundRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            /** @description The merchant's own number of the refund: the same one refunds once. */
            readonly refundId: string;
            readonly amount: components["schemas"]["MoneyRequest"];
            /** @description The order of the payment that is meant. Default: all of it. */
            readonly orderId?: string | null;
            /** @description The line of that order that is meant. Default: all of it. */
            readonly lineId?: string | null;
            /** @description Who asks: an institution or a party to the payment. */
            readonly requestedBy: string;
            readonly reason: string;
        };
        readonly RefundChangedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            readonly paymentRequestId: string;
            readonly refundId: string;
            /** @enum {string} */
            readonly status: "requested" | "accepted" | "succeeded" | "closed" | "abnormal";
        };
        readonly AcceptRefundRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            /** @description The provider’s own number of the refund. */
            readonly providerRefundId?: string | null;
        };
        readonly RefundStepRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
        };
        readonly RefundFailureRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            readonly reason: string;
        };
        readonly RedirectRefundRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            /** @description Another account of the same payer. */
            readonly funding: components["schemas"]["FundingRequest"];
        };
        readonly ReportCaptureRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            readonly occurredAt?: string;
            /** @description Whose money was taken: it goes back there. */
            readonly payer: components["schemas"]["PersonRequest"];
            /** @description The institution whose app paid. */
            readonly payerApp: string;
            /** @enum {string} */
            readonly capture: "camera" | "album" | "merchantScanner" | "linkOpened" | "appOpened";
            readonly factors: components["schemas"]["FactorsRequest"];
            /** @description Where the money came from. */
            readonly funding: components["schemas"]["FundingRequest"];
            readonly coupons?: readonly components["schemas"]["CouponRequest"][];
            /** @description Who cleared it. Default: nobody, it stayed on the books of one institution. */
            readonly clearingHouse?: string | null;
            /** @description The provider’s own number. */
            readonly providerTransactionId?: string | null;
        };
        readonly CaptureReportedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            readonly paymentRequestId: string;
            /**
             * @description Claimed: this ledger had captured it from the same payer.
             * @enum {string}
             */
            readonly basis: "claimed" | "reported";
            readonly amount: components["schemas"]["MoneyAnswer"];
        };
        readonly StepsAnswer: {
            /** Format: date-time */
            readonly placed: string;
            /** Format: date-time */
            readonly requested: string;
            /** Format: date-time */
            readonly presented: string | null;
            /** Format: date-time */
            readonly reached: string | null;
            /** Format: date-time */
            readonly authorized: string | null;
            /** Format: date-time */
            readonly claimed: string | null;
        };
        readonly AmountsAnswer: {
            readonly total: components["schemas"]["MoneyAnswer"];
            /** @description What the payer gave: the total without all coupons. */
            readonly cash: components["schemas"]["MoneyAnswer"];
            readonly coupons: readonly components["schemas"]["CouponAnswer"][];
            /** @description What the merchant is due before the fee. */
            readonly due: components["schemas"]["MoneyAnswer"];
        };
        readonly FeePartAnswer: {
            /** @description The institution that gets it. */
            readonly party: string;
            /** @enum {string} */
            readonly role: "accountInstitution" | "clearingHouse" | "codeIssuer" | "payerApp" | "acquirer";
            readonly amount: components["schemas"]["MoneyAnswer"];
        };
        readonly FeeAnswer: {
            readonly feeRuleId: string;
            readonly version: number;
            readonly total: components["schemas"]["MoneyAnswer"];
            /** @description Before rounding, in thousandths of a minor unit. */
            readonly exactThousandths: string;
            readonly parts: readonly components["schemas"]["FeePartAnswer"][];
        };
        readonly AccountAnswer: {
            /** @description Whose books. */
            readonly institution: string;
            /** @enum {string} */
            readonly kind: "payerFunds" | "couponFunds" | "merchantPayable" | "suspense" | "feeIncome";
            readonly holder: string;
            readonly clearingHouse: string | null;
        };
        readonly PostingAnswer: {
            readonly account: components["schemas"]["AccountAnswer"];
            readonly currency: string;
            /** @description The postings of one event sum to zero. */
            readonly minorUnits: string;
        };
        readonly ObligationAnswer: {
            readonly clearingHouse: string;
            readonly debtor: string;
            readonly creditor: string;
            readonly amount: components["schemas"]["MoneyAnswer"];
        };
        readonly RefundAnswer: {
            readonly refundId: string;
            /** @enum {string} */
            readonly status: "requested" | "accepted" | "succeeded" | "closed" | "abnormal";
            readonly amount: components["schemas"]["MoneyAnswer"];
            readonly orderId: string | null;
            readonly lineId: string | null;
            readonly requestedBy: string;
            readonly reason: string;
            /** @description The provider’s own number; null where none is told. */
            readonly providerRefundId: string | null;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            readonly occurredAt: string;
        };
        readonly SettlementAnswer: {
            /** @enum {string} */
            readonly status: "captured" | "voided";
            readonly paymentRequestId: string;
            readonly orderIds: readonly string[];
            readonly channel: components["schemas"]["ChannelTermsAnswer"];
            /** @description Who authorized; refunds go here. */
            readonly payer: components["schemas"]["PersonAnswer"];
            readonly payerApp: string;
            readonly steps: components["schemas"]["StepsAnswer"];
            /** Format: date-time */
            readonly occurredAt: string;
            /** @enum {string} */
            readonly reason?: "orderAlreadyClaimed" | "orderCancelled" | "amountChanged" | "captureReported";
            /** @enum {string} */
            readonly basis?: "claimed" | "reported";
            readonly funding?: components["schemas"]["FundingAnswer"];
            readonly clearingHouse?: string | null;
            readonly amounts?: components["schemas"]["AmountsAnswer"];
            /** @description Null where only a provider reports the capture: it costs nothing. */
            readonly fee?: components["schemas"]["FeeAnswer"] | null;
            readonly postings?: readonly components["schemas"]["PostingAnswer"][];
            readonly obligations?: readonly components["schemas"]["ObligationAnswer"][];
            /** @description Captured, less refunds that were not given up. */
            readonly refundable?: components["schemas"]["MoneyAnswer"];
            readonly refunds?: readonly components["schemas"]["RefundAnswer"][];
            readonly revision: string;
        };
        readonly ImportSourceRequest: {
            /** @enum {string} */
            readonly kind: "wechatpay-bill";
            readonly fileSha256: string;
            /** @description 1 is the first row after the header. */
            readonly row: number;
        };
        readonly StatedAmountRequest: {
            readonly minorUnits: string;
            /** @enum {string} */
            readonly currency: "CNY" | "HKD" | "MOP" | "TWD" | "USD" | "EUR" | "GBP" | "JPY" | "KRW" | "KWD";
        };
        readonly RecordImportedPaymentRequest: {
            readonly source: components["schemas"]["ImportSourceRequest"];
            /** @description The institution whose bill it is. */
            readonly institution: string;
            readonly transactionId: string;
            readonly orderNumber: string;
            readonly merchant: components["schemas"]["MerchantRequest"];
            readonly payer: components["schemas"]["PersonRequest"];
            readonly tradeType: string;
            /** @enum {string} */
            readonly field: "online" | "barcode";
            /** @description The institution's word for where the money came from. */
            readonly fundingType: string | null;
            /**
             * Format: date-time
             * @description When it happened, as the bill says; however long ago.
             */
            readonly occurredAt: string;
            /** @description Null when the bill does not say. */
            readonly orderAmount: components["schemas"]["StatedAmountRequest"] | null;
            /** @description What the merchant is due, after coupons. */
            readonly settledAmount: components["schemas"]["StatedAmountRequest"];
            readonly couponAmount: components["schemas"]["StatedAmountRequest"];
            /** @description Thousandths of a minor unit (0.00001 yuan). */
            readonly feeThousandths: string;
        };
        readonly ImportedPaymentRecordedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            readonly revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            readonly position: string;
            /** @description `<institution>.<transaction>` */
            readonly importedPaymentId: string;
        };
        readonly RecordImportedRefundRequest: {
            readonly source: components["schemas"]["ImportSourceRequest"];
            /** @description The institution whose bill it is. */
            readonly institution: string;
            readonly transactionId: string;
            readonly orderNumber: string;
            readonly merchant: components["schemas"]["MerchantRequest"];
            readonly payer: components["schemas"]["PersonRequest"];
            readonly tradeType: string;
            /** @enum {string} */
            readonly field: "online" | "barcode";
            /** @description The institution's word for where the money came from. */
            readonly fundingType: string | null;
            /**
             * Format: date-time
             * @description When it happened, as the bill says; however long ago.
             */
            readonly occurredAt: string;
            readonly couponRefundAmount: components["schemas"]["StatedAmountRequest"];
            /** @description Null when the bill does not say. */
            readonly requestedAmount: components["schemas"]["StatedAmountRequest"] | null;
            /** @description Thousandths of a minor unit (0.00001 yuan). */
            readonly feeThousandths: string;
            readonly refundId: string;
            /** @enum {string} */
            readonly status: "SUCCESS" | "PROCESSING";
            readonly refundAmount: components["schemas"]["StatedAmountRequest"];
        };
        readonly RecordImportedRevocationRequest: {
            readonly source: components["schemas"]["ImportSourceRequest"];
            /** @description The institution whose bill it is. */
            readonly institution: string;
            readonly transactionId: string;
            readonly orderNumber: string;
            readonly merchant: components["schemas"]["MerchantRequest"];
            readonly payer: components["schemas"]["PersonRequest"];
            readonly tradeType: string;
            /** @enum {string} */
            readonly field: "online" | "barcode";
            /** @description The institution's word for where the money came from. */
            readonly fundingType: string | null;
            /**
             * Format: date-time
             * @description When it happened, as the bill says; however long ago.
             */
            readonly occurredAt: string;
            readonly couponRefundAmount: components["schemas"]["StatedAmountRequest"];
            /** @description Null when the bill does not say. */
            readonly requestedAmount: components["schemas"]["StatedAmountRequest"] | null;
            /** @description Thousandths of a minor unit (0.00001 yuan). */
            readonly feeThousandths: string;
            readonly revokedAmount: components["schemas"]["StatedAmountRequest"];
        };
        readonly ImportedFactAnswer: {
            /** @enum {string} */
            readonly type: "PaymentImported" | "RefundImported" | "RevocationImported";
            /** @description The fact as it was recorded. */
            readonly data: Record<string, unknown>;
        };
        readonly ImportedPaymentAnswer: {
            readonly importedPaymentId: string;
            /** @description In the order in which bills told them. */
            readonly facts: readonly components["schemas"]["ImportedFactAnswer"][];
            readonly revision: string;
        };
        readonly CommandLineRequest: {
            /** @description Name of the command; docs/commands.md lists them. */
            readonly command: string;
            /** @description Its idempotency key: the same as in the header Idempotency-Key of its own route. */
            readonly key: string;
            /** @description The request of its own route, together with the parameters of its address. */
            readonly body: Record<string, unknown>;
        };
        readonly CommandLineAnswer: {
            /** @description Number of the line that is answered, from 1. */
            readonly line: number;
            readonly key: string | null;
            /** @description The status that its own route would answer with. */
            readonly status: number;
            readonly location?: string;
            /** @description What its own route would answer. */
            readonly body?: Record<string, unknown>;
            /** @description The problem (RFC 9457) in place of a body. */
            readonly problem?: Record<string, unknown>;
            readonly retryAfterSeconds?: number;
        };
        readonly ParkedAnswer: {
            readonly stream: string;
            readonly revision: string;
            readonly position: string;
            /** @description How often it was tried before it was parked. */
            readonly attempts: number;
            /** @description What failed the last time. */
            readonly reason: string;
        };
        readonly DueTimesAnswer: {
            /** @description How much is to happen later. */
            readonly open: number;
            /**
             * Format: date-time
             * @description When the first of it is due.
             */
            readonly nextAt: string | null;
        };
        readonly ConsumerAnswer: {
            readonly name: string;
            /** @description Everything up to here is handled or parked. */
            readonly position: string;
            /** @description Events that are not handled or parked yet; null while it is not known how many more there are. */
            readonly lagEvents: number | null;
            readonly parked: readonly components["schemas"]["ParkedAnswer"][];
            readonly running: boolean;
            /** @description Null for one that waits for no time. */
            readonly dueTimes: components["schemas"]["DueTimesAnswer"] | null;
        };
        readonly ReplayAnswer: {
            readonly replayed: number;
            readonly stillParked: number;
        };
        readonly AmountAnswer: {
            /** @description Whole minor units */
            readonly minorUnits: string;
            /** @enum {string} */
            readonly currency: "CNY" | "HKD" | "MOP" | "TWD" | "USD" | "EUR" | "GBP" | "JPY" | "KRW" | "KWD";
        };
        readonly PaymentAnswer: {
            readonly paymentRequestId: string;
            /** @description <platform>.<order number>, in order of id */
            readonly orderIds: readonly string[];
            readonly platform: string;
            /** @description Null before any stage */
            readonly stageId: string | null;
            readonly channelId: string;
            /** @description Institution id; null until somebody's app reached it */
            readonly payerApp: string | null;
            /** @description Who controlled the app, as known then; null until it is authorized, and where nobody is known to */
            readonly payerAppController: string | null;
            /** @enum {string} */
            readonly presentation: "dynamicCode" | "staticCode" | "customerCode" | "link" | "inApp";
            /**
             * @description Remote (online) or in person (barcode)
             * @enum {string}
             */
            readonly field: "online" | "barcode";
            /**
             * @description How the payer’s app took it up; null until then
             * @enum {string|null}
             */
            readonly capture: "camera" | "album" | "merchantScanner" | "linkOpened" | "appOpened" | null;
            readonly buyer: components["schemas"]["PersonAnswer"];
            /** @description Null until somebody reached the payment */
            readonly payer: components["schemas"]["PersonAnswer"] | null;
            /** @description Null where nobody said, and where they are of several */
            readonly city: string | null;
            /** @description Null where its orders are of several */
            readonly merchant: components["schemas"]["MerchantAnswer"] | null;
            /** @description Of all its goods; null where they are of several */
            readonly category: string | null;
            /** @description Gross */
            readonly amount: components["schemas"]["AmountAnswer"];
            /** @description All refunds so far */
            readonly refunded: components["schemas"]["AmountAnswer"];
            /** @enum {string} */
            readonly status: "requested" | "reached" | "declined" | "expired" | "revoked" | "closed" | "authorized" | "claimed" | "voided" | "captured" | "partiallyRefunded" | "refunded";
            /** @description Why it was closed or voided; null for any other */
            readonly reason: string | null;
            /**
             * Format: date-time
             * @description When it was requested
             */
            readonly requestedAt: string;
            /** Format: date-time */
            readonly capturedAt: string | null;
            /**
             * Format: date-time
             * @description When the last event about it occurred
             */
            readonly updatedAt: string;
        };
        readonly PaymentsPageAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description cursor of the next page; null after the last. A page looks at 10,000 rows at most, so it may have fewer than asked for, or none, and the next page more */
            readonly nextCursor: string | null;
            /** @description The newest request first */
            readonly payments: readonly components["schemas"]["PaymentAnswer"][];
        };
        readonly PaymentStepAnswer: {
            /** @description Type of the event */
            readonly type: string;
            /**
             * Format: date-time
             * @description When it occurred
             */
            readonly occurredAt: string;
        };
        readonly PaymentLifeAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            readonly payment: components["schemas"]["PaymentAnswer"];
            /** @description In the order of the log */
            readonly steps: readonly components["schemas"]["PaymentStepAnswer"][];
        };
        readonly SqlColumnAnswer: {
            readonly name: string;
            /** @description DuckDB's word for what it holds */
            readonly type: string;
        };
        readonly SqlAnswer: {
            /** @description Log position of the copy of the facts that was asked: everything up to it is in, and nothing after it */
            readonly position: string;
            readonly columns: readonly components["schemas"]["SqlColumnAnswer"][];
            /** @description A list of values for each row, in the order of the columns. Whole numbers of more than 32 bits, decimals, days and moments are texts, so that none is rounded */
            readonly rows: readonly (readonly unknown[])[];
        };
        readonly SqlLimits: {
            /**
             * @description Most rows
             * @default 10000
             */
            readonly rowsMax: number;
            /**
             * @description How long it may run, in ms
             * @default 10000
             */
            readonly durationMaxMs: number;
        };
        readonly SqlRequest: {
            /** @description One SELECT of DuckDB over the views that GET /v1/sql/views lists */
            readonly sql: string;
            /**
             * @default json
             * @enum {string}
             */
            readonly format: "json" | "csv" | "parquet";
            /** @description Wait until this log position is in the answer, at most 5 s */
            readonly minPosition?: string;
            readonly limits?: components["schemas"]["SqlLimits"];
        };
        readonly SqlViewColumnAnswer: {
            readonly name: string;
            /** @description DuckDB's word for what it holds */
            readonly type: string;
            readonly meaning: string;
        };
        readonly SqlViewAnswer: {
            readonly name: string;
            readonly meaning: string;
            readonly columns: readonly components["schemas"]["SqlViewColumnAnswer"][];
        };
        readonly SqlViewsAnswer: {
            readonly views: readonly components["schemas"]["SqlViewAnswer"][];
        };
        readonly FigureColumnAnswer: {
            readonly name: string;
            /** @enum {string} */
            readonly kind: "figure" | "dimension" | "share";
            /** @description minorUnits, thousandths (of a minor unit), count, milliseconds or fraction; of a dimension name, person, flag, count, or the stretch of time */
            readonly unit: string;
            readonly meaning: string;
        };
        readonly FiguresAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description The question with everything said that holds, also what was not given */
            readonly question: {
                readonly [key: string]: unknown;
            };
            readonly columns: readonly components["schemas"]["FigureColumnAnswer"][];
            /** @description One for each combination of dimensions in which a fact counts, in their order, null last. Figures are decimal text, null where nothing can be said; events is the way to what is behind them */
            readonly rows: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Where shares are asked for: what each is a share of, its HHI (0 to 10,000) and the shares of its largest 1 to 4 */
            readonly markets?: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description The cursor of the next page; null on the last */
            readonly nextCursor: string | null;
        };
        readonly MeasureDefinition: {
            readonly name: string;
            /** @enum {string} */
            readonly unit: "minorUnits" | "thousandths" | "count" | "milliseconds" | "fraction";
            readonly meaning: string;
            /** @description The facts it is counted in, whose dimensions it can be cut and filtered by */
            readonly facts: string;
            /** @enum {string} */
            readonly counting: "sum" | "distinct" | "quantile" | "ratio";
            /** @description Whether shareOf gives its share */
            readonly hasShares: boolean;
        };
        readonly DimensionDefinition: {
            readonly name: string;
            /** @enum {string} */
            readonly kind: "name" | "person" | "flag" | "count";
            readonly meaning: string;
        };
        readonly FactsDefinition: {
            readonly name: string;
            /** @description The table that holds them */
            readonly table: string;
            /** @description The time that a period is taken by */
            readonly period: string;
            readonly dimensions: readonly components["schemas"]["DimensionDefinition"][];
        };
        readonly WordDefinition: {
            readonly word: string;
            readonly meaning: string;
        };
        readonly DefinitionsAnswer: {
            readonly measures: readonly components["schemas"]["MeasureDefinition"][];
            readonly facts: readonly components["schemas"]["FactsDefinition"][];
            readonly timeBuckets: readonly string[];
            readonly zones: readonly string[];
            readonly words: readonly components["schemas"]["WordDefinition"][];
        };
        readonly EventBehindAnswer: {
            /** @description Log position */
            readonly position: string;
            readonly stream: string;
            readonly revision: string;
            readonly type: string;
            /**
             * Format: date-time
             * @description When the store recorded it
             */
            readonly recordedAt: string;
            /** @description The way to its content */
            readonly replay: string;
        };
        readonly EventsBehindAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            readonly question: {
                readonly [key: string]: unknown;
            };
            /** @description In log order */
            readonly events: readonly components["schemas"]["EventBehindAnswer"][];
            /** @description The way to the events after these; null when there are none */
            readonly next: string | null;
        };
        readonly DifferencesAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description Log position of the figures before */
            readonly fromPosition: string;
            readonly question: {
                readonly [key: string]: unknown;
            };
            /** @description Each row that moved: its dimensions, figures before and after (null where there was no row), and the events between that moved it */
            readonly rows: readonly {
                readonly [key: string]: unknown;
            }[];
        };
        readonly ConcentrationAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description The market that was asked about with everything said that holds, also what was not given */
            readonly market: {
                readonly [key: string]: unknown;
            };
            readonly columns: readonly components["schemas"]["FigureColumnAnswer"][];
            /** @description The questions about figures that gave its counts */
            readonly figures: readonly string[];
            /** @description One for each market, in the order of its dimensions; a series has a row for every stretch of time */
            readonly rows: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description The shares themselves; absent where the market is filtered by the party */
            readonly shares?: string;
        };
        readonly SelfPreferenceAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description The market that was asked about with everything said that holds, also what was not given */
            readonly market: {
                readonly [key: string]: unknown;
            };
            readonly columns: readonly components["schemas"]["FigureColumnAnswer"][];
            /** @description The questions about figures that gave its counts */
            readonly figures: readonly string[];
            /** @description One for each group that has a platform and wallets that paid somewhere */
            readonly rows: readonly {
                readonly [key: string]: unknown;
            }[];
        };
        readonly SwitchingAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description The market that was asked about with everything said that holds, also what was not given */
            readonly market: {
                readonly [key: string]: unknown;
            };
            readonly columns: readonly components["schemas"]["FigureColumnAnswer"][];
            /** @description The questions about figures that gave its counts */
            readonly figures: readonly string[];
            /** @description One for each pair of channels */
            readonly rows: readonly {
                readonly [key: string]: unknown;
            }[];
        };
        readonly CrossScansAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description The market that was asked about with everything said that holds, also what was not given */
            readonly market: {
                readonly [key: string]: unknown;
            };
            readonly columns: readonly components["schemas"]["FigureColumnAnswer"][];
            /** @description The questions about figures that gave its counts */
            readonly figures: readonly string[];
            /** @description One for each wallet and code issuer */
            readonly rows: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Why routes were refused, of each pair */
            readonly refusals: readonly {
                readonly [key: string]: unknown;
            }[];
        };
        readonly LiveChannelsAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description The market that was asked about with everything said that holds, also what was not given */
            readonly market: {
                readonly [key: string]: unknown;
            };
            readonly columns: readonly components["schemas"]["FigureColumnAnswer"][];
            /** @description The questions about figures that gave its counts */
            readonly figures: readonly string[];
            /** @description One for each pair of platform and channel; of a series one for each stretch of time, with how many pairs and which */
            readonly rows: readonly {
                readonly [key: string]: unknown;
            }[];
        };
        readonly RuleSetAnswer: {
            readonly ruleSet: string;
            readonly version: string;
            readonly name: string;
            /** @enum {string} */
            readonly status: "law" | "draft" | "guideline" | "networkRule" | "convention";
            /** @description Whether who meets it may show that it is otherwise */
            readonly isRebuttable: boolean;
            /** @description Where it stands, and what is our reading */
            readonly source: string;
            /** @description The first day */
            readonly validFrom: string;
            /** @description The first day on which it is not so any more */
            readonly validTo: string | null;
            /** @description How each market is read, by name */
            readonly markets: {
                readonly [key: string]: unknown;
            };
            /** @description Each rule is met where its figure holds to all of its bounds */
            readonly rules: readonly {
                readonly [key: string]: unknown;
            }[];
        };
        readonly VerdictsAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description The market that was asked about with everything said that holds, also what was not given */
            readonly market: {
                readonly [key: string]: unknown;
            };
            readonly columns: readonly components["schemas"]["FigureColumnAnswer"][];
            /** @description The questions about figures that gave its counts */
            readonly figures: readonly string[];
            /** @description One for each rule, and for each stretch of time where `by` names one */
            readonly rows: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description The versions that were judged by */
            readonly ruleSets: readonly components["schemas"]["RuleSetAnswer"][];
            /** @description Where shares lead by the day on which a rule is due */
            readonly forecasts: readonly {
                readonly [key: string]: unknown;
            }[];
            readonly forecastMethod: string;
        };
        readonly RolloutEffect: {
            /** @enum {string} */
            readonly comparison: "cohortAgainstControl" | "afterAgainstBefore";
            /** @enum {string} */
            readonly measure: "channelShare" | "walletShare" | "completion" | "timeToPay";
            /** @description Share, or median time in milliseconds */
            readonly treated: string | null;
            readonly treatedPart: string | null;
            readonly treatedBuyers: string;
            readonly control: string | null;
            readonly controlPart: string | null;
            readonly controlBuyers: string;
            readonly difference: string | null;
            readonly differenceLow: string | null;
            readonly differenceHigh: string | null;
            /** @enum {string|null} */
            readonly test: "pooledZ" | "fisherExact" | "rankSum" | null;
            readonly pValue: string | null;
            readonly leastRise: string | null;
            readonly leastFall: string | null;
            /** @enum {string|null} */
            readonly why: "noControl" | "tooFewObservations" | null;
        };
        readonly ComparedStage: {
            readonly platform: string;
            readonly stage: string;
            readonly channel: string;
            /** @description Null where all buyers are in its cohort */
            readonly draw: string | null;
            readonly cohortBasisPoints: string;
            readonly openedAt: string;
            /** @description When it was rolled back, or the channel's next stage opened */
            readonly endedAt: string | null;
            /** @description The channel's code issuer, whose share walletShare is */
            readonly wallet: string | null;
        };
        readonly Stretch: {
            readonly from: string;
            readonly to: string;
        };
        readonly ComparedWindows: {
            readonly after: components["schemas"]["Stretch"];
            readonly before: components["schemas"]["Stretch"];
        };
        readonly RolloutEffectsAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description The market that was asked about with everything said that holds, also what was not given */
            readonly market: {
                readonly [key: string]: unknown;
            };
            readonly columns: readonly components["schemas"]["FigureColumnAnswer"][];
            /** @description The questions about figures that gave its counts */
            readonly figures: readonly string[];
            readonly rows: readonly components["schemas"]["RolloutEffect"][];
            readonly stage: components["schemas"]["ComparedStage"];
            /** @description Null where nothing is told after the opening */
            readonly windows: components["schemas"]["ComparedWindows"] | null;
        };
        readonly DrawCheckRow: {
            readonly platform: string;
            readonly draw: string;
            readonly stage: string;
            /** @description Those that the stage opened */
            readonly channels: string;
            readonly cohortBasisPoints: string;
            readonly buyers: string;
            readonly inside: string;
            readonly insideShare: string | null;
            readonly insideLow: string | null;
            readonly insideHigh: string | null;
            /** @enum {string|null} */
            readonly test: "exactBinomial" | "chiSquare" | null;
            readonly pValue: string | null;
            readonly isFlagged: boolean | null;
            readonly leastMismatchRise: string | null;
            readonly leastMismatchFall: string | null;
            readonly leastEffect: string | null;
            readonly balancePValue: string | null;
            readonly isBalanceFlagged: boolean | null;
            /** @enum {string|null} */
            readonly why: "tooFewObservations" | null;
        };
        readonly CovariateBalanceRow: {
            readonly platform: string;
            readonly draw: string;
            readonly stage: string;
            /** @description Those that the stage opened */
            readonly channels: string;
            /** @enum {string} */
            readonly covariate: "city" | "category" | "merchant" | "amount";
            readonly levels: string;
            /** @description The level that differs most; null where that is unsaid */
            readonly largestLevel: string | null;
            /** @description In standard deviations, positive where it is more frequent inside */
            readonly standardisedDifference: string | null;
            /** @enum {string|null} */
            readonly test: "chiSquare" | null;
            readonly pValue: string | null;
            readonly correctedPValue: string | null;
            readonly isFlagged: boolean | null;
            /** @enum {string|null} */
            readonly why: "tooFewObservations" | null;
        };
        readonly DrawChecksAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description The market that was asked about with everything said that holds, also what was not given */
            readonly market: {
                readonly [key: string]: unknown;
            };
            readonly columns: readonly components["schemas"]["FigureColumnAnswer"][];
            /** @description The questions about figures that gave its counts */
            readonly figures: readonly string[];
            readonly rows: readonly components["schemas"]["DrawCheckRow"][];
            readonly balance: readonly components["schemas"]["CovariateBalanceRow"][];
        };
        readonly FairnessAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description The market that was asked about with everything said that holds, also what was not given */
            readonly market: {
                readonly [key: string]: unknown;
            };
            readonly columns: readonly components["schemas"]["FigureColumnAnswer"][];
            /** @description The questions about figures that gave its counts */
            readonly figures: readonly string[];
            /** @description One for each tier: top, middle, tail; none where nothing was paid */
            readonly rows: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description The rule set that tiers are by */
            readonly tiersOf: components["schemas"]["RuleSetAnswer"];
            /** @description Each figure of the tail against the top: ratio is tail by top, difference tail less top, low and high the ends of its 95 % interval; null with why where there is too little */
            readonly tailAgainstTop: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description How payments ended that were not captured, and why routes were refused or payers declined */
            readonly failures: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Why there are no tiers: nothingPaid */
            readonly why: string | null;
        };
        readonly RuleSetsAnswer: {
            /** @description Every version, in order of ids and days */
            readonly ruleSets: readonly components["schemas"]["RuleSetAnswer"][];
        };
        readonly ClaimWords: {
            /** @enum {string} */
            readonly id: "C1" | "C2" | "C3" | "C4" | "C5" | "C6" | "C7";
            readonly saidBy: string;
            /** @description In our own words */
            readonly said: string;
            /** @description The question that it becomes */
            readonly question: string;
        };
        readonly SurenessAnswer: {
            /** @enum {string} */
            readonly level: "randomControl" | "noControl" | "countsOnly" | "tooFewObservations" | "referencesOnly" | "nothing";
            readonly meaning: string;
            /**
             * @description What the comparison found; null where none was made, or it is of too few
             * @enum {string|null}
             */
            readonly finding: "difference" | "noDifferenceFound" | null;
            /** @description How many it rests on; of a comparison the smaller side */
            readonly observations: string;
        };
        readonly ClaimTableAnswer: {
            readonly name: string;
            /** @description The question that has these figures, where they stand */
            readonly question: string;
            readonly columns: readonly components["schemas"]["FigureColumnAnswer"][];
            /** @description Its rows */
            readonly rows: readonly {
                readonly [key: string]: unknown;
            }[];
        };
        readonly AnalystClaimAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description The market that was asked about with everything said that holds, also what was not given */
            readonly market: {
                readonly [key: string]: unknown;
            };
            readonly columns: readonly components["schemas"]["FigureColumnAnswer"][];
            /** @description The questions about figures that gave its counts */
            readonly figures: readonly string[];
            /** @description The figures that the answer is made from */
            readonly rows: readonly {
                readonly [key: string]: unknown;
            }[];
            readonly claim: components["schemas"]["ClaimWords"];
            /** @description In sentences, made from the figures */
            readonly answer: string;
            /** @description How sure the answer is, by rule */
            readonly sureness: components["schemas"]["SurenessAnswer"];
            /** @description What would be needed to know more */
            readonly missing: readonly string[];
            /** @description The figures behind it */
            readonly tables: readonly components["schemas"]["ClaimTableAnswer"][];
        };
        readonly ListedClaim: {
            /** @enum {string} */
            readonly id: "C1" | "C2" | "C3" | "C4" | "C5" | "C6" | "C7";
            readonly saidBy: string;
            /** @description In our own words */
            readonly said: string;
            /** @description The question that it becomes */
            readonly question: string;
            /** @description Where it is answered */
            readonly answeredAt: string;
        };
        readonly ClaimsAnswer: {
            readonly claims: readonly components["schemas"]["ListedClaim"][];
            /** @description What each word for how sure an answer is means, the surest first */
            readonly sureness: {
                readonly [key: string]: string;
            };
        };
        readonly OrderRowLineAnswer: {
            readonly lineId: string;
            readonly productId: string;
            readonly category: string;
            readonly quantity: number;
            /** @description Of the whole line */
            readonly amount: components["schemas"]["AmountAnswer"];
        };
        readonly RefusedChannelAnswer: {
            readonly channelId: string;
            readonly reasons: readonly ("stageNotOpened" | "notInCohort" | "categoryExcluded" | "productExcluded" | "merchantExcluded" | "cityExcluded" | "amountOutsideStage" | "amountOverLimit" | "interconnectionClosed")[];
        };
        readonly OrderRowAnswer: {
            readonly orderId: string;
            /** @enum {string} */
            readonly status: "placed" | "claimed" | "paid" | "cancelled";
            readonly platform: string;
            readonly orderNumber: string;
            readonly buyer: components["schemas"]["PersonAnswer"];
            readonly merchant: components["schemas"]["MerchantAnswer"];
            readonly city: string | null;
            /** @description Of all its goods; null where they are of several */
            readonly category: string | null;
            /** @description As they are now */
            readonly lines: readonly components["schemas"]["OrderRowLineAnswer"][];
            readonly amount: components["schemas"]["AmountAnswer"];
            /** @description Channels that the latest payment page offered, by rank */
            readonly offered: readonly string[];
            /** @description Channels that it did not offer, and why */
            readonly refused: readonly components["schemas"]["RefusedChannelAnswer"][];
            /** @description Whose authorization holds the order, or paid it */
            readonly paymentRequestId: string | null;
            /** @description Who authorized that */
            readonly payer: components["schemas"]["PersonAnswer"] | null;
            /** @description Other authorizations that wanted it */
            readonly claimsRefused: string;
            /** @description Why it was cancelled; null for any other */
            readonly reason: string | null;
            /**
             * Format: date-time
             * @description When it was placed
             */
            readonly placedAt: string;
            /** Format: date-time */
            readonly paidAt: string | null;
            /**
             * Format: date-time
             * @description When the last event about it occurred
             */
            readonly updatedAt: string;
        };
        readonly OrdersPageAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description cursor of the next page; null after the last. A page looks at 10,000 rows at most, so it may have fewer than asked for, or none, and the next page more */
            readonly nextCursor: string | null;
            /** @description The latest first */
            readonly orders: readonly components["schemas"]["OrderRowAnswer"][];
        };
        readonly StageInForceAnswer: {
            readonly stageId: string;
            /** @description Share of buyers in the cohort; 10,000 is all */
            readonly cohortBasisPoints: number;
            /**
             * Format: date-time
             * @description When it was opened
             */
            readonly openedAt: string;
        };
        readonly RolloutRowAnswer: {
            readonly platform: string;
            /** @description In the order of registration */
            readonly channelIds: readonly string[];
            /** @description The stage that the platform is in; null before any */
            readonly stageId: string | null;
            /** @description Stages in force, oldest first */
            readonly stages: readonly components["schemas"]["StageInForceAnswer"][];
            readonly stagesRolledBack: string;
            /** @description Draws that were committed to */
            readonly draws: string;
            /**
             * Format: date-time
             * @description When its first channel was registered
             */
            readonly beganAt: string;
            /**
             * Format: date-time
             * @description When the last event about it occurred
             */
            readonly updatedAt: string;
        };
        readonly RolloutsPageAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description cursor of the next page; null after the last. A page looks at 10,000 rows at most, so it may have fewer than asked for, or none, and the next page more */
            readonly nextCursor: string | null;
            /** @description The one that began last first */
            readonly rollouts: readonly components["schemas"]["RolloutRowAnswer"][];
        };
        readonly AuthorizationRowAnswer: {
            readonly paymentRequestId: string;
            readonly payer: components["schemas"]["PersonAnswer"];
            readonly payerApp: string;
            /** @description Who controlled the app, as known when it authorized; null before, and where nobody is known to */
            readonly payerAppController: string | null;
            /**
             * @description How the payer’s app took it up
             * @enum {string}
             */
            readonly capture: "camera" | "album" | "merchantScanner" | "linkOpened" | "appOpened";
            /**
             * @description Refused: no open interconnection lets this app pay
             * @enum {string}
             */
            readonly status: "reached" | "refused" | "declined" | "resultUnknown" | "authorized";
            /** @description Checks that failed or were over a limit */
            readonly failedAttempts: string;
            /** Format: date-time */
            readonly lockedUntil: string | null;
            /** @description Whether the payer is the buyer, as last stated; null while nobody did */
            readonly isBuyer: boolean | null;
            /**
             * @description Null until it is authorized
             * @enum {string|null}
             */
            readonly fundingKind: "balance" | "debitCard" | "creditCard" | "creditLine" | null;
            /** @description Institution that keeps the account; null until it is authorized */
            readonly accountInstitution: string | null;
            /** @description Null until then, and on the books of one institution */
            readonly clearingHouse: string | null;
            /** @description Null until then, and where none was needed */
            readonly interconnectionId: string | null;
            /**
             * Format: date-time
             * @description When this payer first came with this app
             */
            readonly cameAt: string;
            /** Format: date-time */
            readonly authorizedAt: string | null;
            /**
             * Format: date-time
             * @description When the last event about it occurred
             */
            readonly updatedAt: string;
        };
        readonly AuthorizationsPageAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description cursor of the next page; null after the last. A page looks at 10,000 rows at most, so it may have fewer than asked for, or none, and the next page more */
            readonly nextCursor: string | null;
            /** @description Whoever came last first */
            readonly authorizations: readonly components["schemas"]["AuthorizationRowAnswer"][];
        };
        readonly SetAsideEventAnswer: {
            /** @description Position in the log */
            readonly position: string;
            readonly stream: string;
            /** @description Revision in its stream */
            readonly revision: string;
            /** @description As it is stored */
            readonly type: string;
            readonly reason: string;
        };
        readonly SetAsideAnswer: {
            /** @description Log position the answer was computed at */
            readonly position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            readonly definition: string;
            /** @description How many there are in all */
            readonly totalEvents: number;
            readonly events: readonly components["schemas"]["SetAsideEventAnswer"][];
            /** @description What to give as `after` for the next page; null on the last */
            readonly nextAfter: string | null;
        };
        readonly ProjectionStopped: {
            /** @description Of the event that cannot be folded, when it is one */
            readonly position?: string;
            readonly stream?: string;
            readonly revision?: string;
            /** @description Type of the event as it is stored */
            readonly type?: string;
            /** @description Why it cannot be folded, or why no projection goes on: a log that is damaged names the place */
            readonly reason: string;
        };
        readonly ProjectionProgress: {
            /** @description Tables of facts are called facts.<name> */
            readonly name: string;
            /** @description Whether questions are answered from it: of several versions one serves */
            readonly isServing: boolean;
            /** @description Log position up to which it is folded */
            readonly position: string;
            /** @description Distance from its position to that of the last event: a number of events on the embedded log, bytes on EventStoreDB; 0 when nothing is left to fold, null while the log cannot be read */
            readonly lagPositions: string | null;
            /** @description Events of the streams it follows that are set aside and not in its figures; GET /v1/set-aside lists them */
            readonly setAsideEvents: number;
            /** @description Why it stays where it is */
            readonly stopped: components["schemas"]["ProjectionStopped"] | null;
            /** @description Events folded per second lately */
            readonly eventsPerSecond?: number;
            /** @description Facts that a table of facts holds; null while their process does not answer */
            readonly facts?: number | null;
        };
        readonly SwitchedProjection: {
            /** @description The version that serves now */
            readonly name: string;
            /** @description The version that served before */
            readonly before: string;
        };
        readonly FollowingState: {
            /**
             * @description waiting: the log is away
             * @enum {string}
             */
            readonly status: "following" | "starting" | "waiting" | "restarting";
            /** @description Why it waits or is started again */
            readonly reason: string | null;
        };
        readonly RecordedEventLine: {
            readonly position: string;
            readonly stream: string;
            readonly revision: string;
            /** Format: uuid */
            readonly id: string;
            /** @description As it is stored, also when it is outgrown */
            readonly type: string;
            /**
             * Format: date-time
             * @description When the store recorded it
             */
            readonly recordedAt: string;
            /** @description As it is stored; of an event in the stream of a person only the reference */
            readonly data: {
                readonly [key: string]: unknown;
            };
            /**
             * @description What the data would say and this does not tell
             * @enum {string}
             */
            readonly withheld?: "identifiers of a person";
            readonly metadata: {
                readonly [key: string]: unknown;
            };
        };
        readonly ReplayEnd: {
            /** @description Everything that was asked for is there */
            readonly complete: boolean;
            /** @description Why it is not complete */
            readonly reason?: string;
            /** @description The events before this line */
            readonly events: number;
            /** @description Position of the last of them */
            readonly position: string | null;
        };
        readonly ReplayEndLine: {
            readonly end: components["schemas"]["ReplayEnd"];
        };
        /** @description Why there is no success (RFC 9457). Every type is described in docs/problems.md. */
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail: string;
            /** @description The fields to blame, where fields are. */
            readonly errors?: readonly {
                readonly field: string;
                readonly reason: string;
            }[];
            /** @description How each part of the process is doing, when that is the problem. */
            readonly parts?: readonly Record<string, unknown>[];
        };
        /** @description The request cannot be read as HTTP or as a form: a broken address, an upload that breaks off. */
        readonly BadRequestProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/bad-request";
            /** @enum {integer} */
            readonly status: 400;
        };
        /** @description Some fields cannot be taken. `errors` names each with the reason: a missing, unknown or repeated field, a wrong type, text with NUL, an amount that is negative, zero, fractional or huge, an unknown currency. No value is repeated. */
        readonly InvalidRequestProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/invalid-request";
            /** @enum {integer} */
            readonly status: 400;
        };
        /** @description There is nothing at this address. */
        readonly RouteNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/route-not-found";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description There is something at this address, and it takes only the methods that `Allow` names. */
        readonly MethodNotAllowedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/method-not-allowed";
            /** @enum {integer} */
            readonly status: 405;
        };
        /** @description The headers did not come within 15 seconds, or the whole request within 30 (commands as lines may take longer). The connection is ended. */
        readonly RequestTooSlowProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/request-too-slow";
            /** @enum {integer} */
            readonly status: 408;
        };
        /** @description The name in `Host` is not known here, so it may be a page elsewhere that had its own name point here. `PUBLIC_NAMES` lists names besides localhost and addresses. */
        readonly HostNotServedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/host-not-served";
            /** @enum {integer} */
            readonly status: 421;
        };
        /** @description A page of another origin asks; only pages that this process gave out may, and those of `PUBLIC_NAMES`. */
        readonly OriginNotAllowedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/origin-not-allowed";
            /** @enum {integer} */
            readonly status: 403;
        };
        /** @description The address and headers together may have 16 KiB. */
        readonly HeadersTooLargeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/headers-too-large";
            /** @enum {integer} */
            readonly status: 431;
        };
        /** @description The process is ending and takes nothing new. Nothing was done; repeat after `Retry-After`. */
        readonly EndingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/ending";
            /** @enum {integer} */
            readonly status: 503;
        };
        /** @description The event log could not be written or read within seconds. Whether a command was recorded is unknown: repeat it with the same `Idempotency-Key` after `Retry-After`. */
        readonly LogUnavailableProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/log-unavailable";
            /** @enum {integer} */
            readonly status: 503;
        };
        /** @description Too much waits already, for the disk or for a decoder of images, or an image took longer than five seconds. Nothing was recorded; repeat after `Retry-After`. */
        readonly OverloadedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/overloaded";
            /** @enum {integer} */
            readonly status: 503;
        };
        /** @description The service does not listen, mostly because it is being started again. Nothing was done; repeat after `Retry-After`. */
        readonly ServiceUnavailableProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/service-unavailable";
            /** @enum {integer} */
            readonly status: 503;
        };
        /** @description Nobody expected this. The log has the cause under the request id that `detail` names; so has the header `X-Request-Id`. */
        readonly InternalErrorProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/internal-error";
            /** @enum {integer} */
            readonly status: 500;
        };
        /** @description Part of the event log cannot be read: it was changed or damaged on disk. `detail` says what; the log of the process has the path. Nothing was recorded. See docs/operations.md. */
        readonly LogDamagedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/log-damaged";
            /** @enum {integer} */
            readonly status: 500;
        };
        /** @description Images and exports have places that callers share by their address: one takes a place only while it holds fewer than are free. Nothing was done; repeat after `Retry-After`, or when one of yours has ended. */
        readonly ShareUsedUpProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/share-used-up";
            /** @enum {integer} */
            readonly status: 429;
        };
        /** @description The service took the request and ended before it answered. Whether it did what was asked is unknown: repeat it with the same `Idempotency-Key`. */
        readonly ServiceAnswerLostProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/service-answer-lost";
            /** @enum {integer} */
            readonly status: 502;
        };
        /** @description The answer of `/health/ready` while part of the process cannot work; `parts` names each with its condition and the reason. */
        readonly NotReadyProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/not-ready";
            /** @enum {integer} */
            readonly status: 503;
        };
        /** @description The key came before with another body. Take a new key for a new command. */
        readonly IdempotencyKeyReusedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/idempotency-key-reused";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description `occurredAt` lies ahead of the ledger’s clock. */
        readonly OccurredAtAheadProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/occurred-at-ahead";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description `occurredAt` is more than seven days ago. */
        readonly OccurredAtTooLateProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/occurred-at-too-late";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description An institution has one role at least. */
        readonly RolesMissingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/roles-missing";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description Nobody is controlled by itself. */
        readonly ControlsItselfProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/controls-itself";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description The same command is being worked on; ask again after `Retry-After`. */
        readonly CommandInFlightProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/command-in-flight";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The stream holds an event that counts nowhere: it cannot be read, or cannot follow what lies before it. `detail` names it; nothing was recorded. Also for a person that is named. See docs/operations.md. */
        readonly EventsSetAsideProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/events-set-aside";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The institution was registered with other names or roles. Roles are granted and withdrawn by commands of their own. */
        readonly InstitutionDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/institution-differs";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description At most 200 statements are kept about who controls one institution. */
        readonly TooManyControllersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/too-many-controllers";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The stream is at another revision than `If-Match` says. Read it again, then decide. */
        readonly RevisionDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/revision-differs";
            /** @enum {integer} */
            readonly status: 412;
        };
        /** @description More than 512 commands wait for the stream, or this one waited 5 seconds, or other processes changed the stream ten times while it was deciding. Nothing was recorded; repeat it after `Retry-After`. */
        readonly StreamContendedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/stream-contended";
            /** @enum {integer} */
            readonly status: 503;
        };
        /** @description There is no institution of this id. */
        readonly InstitutionUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/institution-unknown";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description A command needs the header `Idempotency-Key`. */
        readonly IdempotencyKeyMissingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/idempotency-key-missing";
            /** @enum {integer} */
            readonly status: 400;
        };
        /** @description The key must be 1 to 255 visible ASCII characters; a UUIDv7 is best. */
        readonly IdempotencyKeyInvalidProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/idempotency-key-invalid";
            /** @enum {integer} */
            readonly status: 400;
        };
        /** @description `Hutong-Actor` must be 1 to 255 visible ASCII characters, and not begin with `policy:`. */
        readonly ActorInvalidProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/actor-invalid";
            /** @enum {integer} */
            readonly status: 400;
        };
        /** @description `If-Match` must be one revision in quotes, such as `"3"`. */
        readonly IfMatchInvalidProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/if-match-invalid";
            /** @enum {integer} */
            readonly status: 400;
        };
        /** @description The body is not JSON, not UTF-8, or empty. The text is not quoted back. */
        readonly MalformedJsonProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/malformed-json";
            /** @enum {integer} */
            readonly status: 400;
        };
        /** @description JSON may have 64 KiB, an uploaded image 4 MiB; commands as lines 64 KiB each, a million lines and 1 GiB together. */
        readonly BodyTooLargeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/body-too-large";
            /** @enum {integer} */
            readonly status: 413;
        };
        /** @description Send `application/json`; scans take `multipart/form-data`, `/v1/commands` takes `application/x-ndjson`. */
        readonly UnsupportedMediaTypeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/unsupported-media-type";
            /** @enum {integer} */
            readonly status: 415;
        };
        /** @description The projection has not reached `minPosition` within five seconds, or stopped before it; of a stream: the log itself has not come so far. */
        readonly PositionNotReachedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/position-not-reached";
            /** @enum {integer} */
            readonly status: 503;
        };
        /** @description Register the institution whose app pays as a `wallet`, or as an `accountInstitution`, first. Payers meet it as well as interconnections. */
        readonly PayerAppUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/payer-app-unknown";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Register the issuer of the codes, links or in-app entries with the role `codeIssuer` first. */
        readonly CodeIssuerUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/code-issuer-unknown";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Register the clearing house with the role `clearingHouse` first. */
        readonly ClearingHouseUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/clearing-house-unknown";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The interconnection is open from another moment or over another clearing house. Close it first. */
        readonly AlreadyOpenProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/already-open";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The interconnection was still open at `validFrom`: it opens again from where it ended. */
        readonly PeriodsOverlapProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/periods-overlap";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description `validTo` is not after the moment from which the interconnection is open. */
        readonly PeriodEmptyProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/period-empty";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description One interconnection is opened and closed at most 100 times. */
        readonly TooManyPeriodsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/too-many-periods";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description There is no such interconnection, or it is closed already. */
        readonly InterconnectionUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/interconnection-unknown";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description A fee rule has one clause at least. */
        readonly ClausesMissingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/clauses-missing";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A version has at most 100 clauses. */
        readonly TooManyClausesProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/too-many-clauses";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A part of a fee is 0 to 100,000 hundred-thousandths of the amount. */
        readonly RateOutOfRangeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/rate-out-of-range";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description The last part of a clause is the acquirer’s, who gets what rounding leaves. */
        readonly AcquirerPartMissingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/acquirer-part-missing";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A fee rule has at most 200 versions. */
        readonly TooManyVersionsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/too-many-versions";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description No version was ever published under this id. */
        readonly FeeRuleNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/fee-rule-not-found";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description A channel names an interconnection of its own code issuer, field and presentation, or none. */
        readonly InterconnectionDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/interconnection-differs";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A code or link lives 1 ms to 30 days. */
        readonly LifetimeOutOfRangeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/lifetime-out-of-range";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A request may be kept open 0 ms to 30 days. */
        readonly ClosableAfterOutOfRangeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/closable-after-out-of-range";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A rank is 1 to 1,000. */
        readonly RankOutOfRangeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/rank-out-of-range";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A draw is for one channel at least. */
        readonly DrawWithoutChannelsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/draw-without-channels";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description `saltHash` is the SHA-256 of the salt, 64 lowercase hexadecimal digits. */
        readonly SaltHashMalformedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/salt-hash-malformed";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description The first stage of a draw reveals its salt. */
        readonly SaltMissingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/salt-missing";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A stage opens at least one channel. */
        readonly StageWithoutChannelsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/stage-without-channels";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A cohort is 0 to 10,000 basis points. */
        readonly CohortOutOfRangeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/cohort-out-of-range";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A stage for some buyers needs a draw that says for whom; without one it is for all. */
        readonly CohortWithoutDrawProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/cohort-without-draw";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description Register the platform as an institution with the role `platform` first. Orders are refused too. */
        readonly PlatformUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/platform-unknown";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Register the acquirer with the role `acquirer` first. */
        readonly AcquirerUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/acquirer-unknown";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description No version of the fee rule is in force. Publish one first. */
        readonly FeeRuleUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/fee-rule-unknown";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The channel was registered with other particulars. Its place on the page is changed by a command of its own. */
        readonly ChannelChangedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/channel-changed";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description A channel that is named is not registered on the platform. */
        readonly ChannelUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/channel-unknown";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description A platform has at most 100 channels. */
        readonly TooManyChannelsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/too-many-channels";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Another draw of the platform has this id. */
        readonly DrawIdTakenProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/draw-id-taken";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Nobody committed to a draw of this id. */
        readonly DrawUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/draw-unknown";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Another draw holds for one of the channels. A channel is drawn for once. */
        readonly ChannelAlreadyDrawnProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/channel-already-drawn";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description A stage opened one of the channels before, so the outcome of a draw could be known. */
        readonly ChannelAlreadyOpenedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/channel-already-opened";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The draw was committed to with another salt. */
        readonly SaltDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/salt-differs";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Another stage has this id, or this one was rolled back. */
        readonly StageIdTakenProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/stage-id-taken";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The draw was not committed to for all channels of the stage. */
        readonly ChannelNotInDrawProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/channel-not-in-draw";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description A stage may not take a channel from buyers who have it; roll back instead. */
        readonly CohortShrinksProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/cohort-shrinks";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description A stage may not take a channel from orders that have it; roll back instead. */
        readonly RulesNarrowProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/rules-narrow";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description A platform has at most 1,000 stages. */
        readonly TooManyStagesProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/too-many-stages";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Only the stage the platform is in can be rolled back. */
        readonly StageNotLatestProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/stage-not-latest";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description There is no such stage. */
        readonly StageUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/stage-unknown";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description Nothing was ever said about this platform. */
        readonly RolloutNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/rollout-not-found";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description An order has one line at least. */
        readonly LinesMissingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/lines-missing";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description An order has at most 100 lines. */
        readonly TooManyLinesProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/too-many-lines";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description Two lines have the same id. */
        readonly LineIdRepeatedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/line-id-repeated";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A line has 1 to 1,000,000 pieces. */
        readonly QuantityOutOfRangeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/quantity-out-of-range";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A line is in another currency than the order. */
        readonly LineCurrencyDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/line-currency-differs";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description The lines together are another amount than `amount`. */
        readonly LinesDoNotSumProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/lines-do-not-sum";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description Another order of the platform has this number. */
        readonly OrderAlreadyPlacedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/order-already-placed";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description A payment of the order is under way. */
        readonly OrderAlreadyClaimedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/order-already-claimed";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The order is paid. */
        readonly OrderAlreadyPaidProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/order-already-paid";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description No payment with this request holds the order. */
        readonly OrderNotClaimedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/order-not-claimed";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The order was cancelled, or one of the payment's orders. */
        readonly OrderCancelledProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/order-cancelled";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description There is no such order. */
        readonly OrderNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/order-not-found";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description There is no such payment in the projection. */
        readonly PaymentUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/payment-unknown";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description The projection is not there yet; ask again soon. */
        readonly ProjectionNotBuiltProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/projection-not-built";
            /** @enum {integer} */
            readonly status: 503;
        };
        /** @description The read store is damaged, of others, of another version, or does not follow from this log. `detail` says which, and the command that makes it again; or the process of facts is being started again: repeat after `Retry-After`. Commands go on. */
        readonly ReadStoreUnusableProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/read-store-unusable";
            /** @enum {integer} */
            readonly status: 503;
        };
        /** @description The question took too long; ask for less. */
        readonly QuestionTooSlowProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/question-too-slow";
            /** @enum {integer} */
            readonly status: 503;
        };
        /** @description A question about facts took more than ten seconds or more memory than it may, has more than 50,000 cells, or differences moved by more than 1,000 events: ask for a shorter period, fewer dimensions, or filter one. A statement of `/v1/sql` took more memory or time than it may, or has more rows or bytes than are answered: ask for sums, a LIMIT, or more by `limits`. */
        readonly QuestionTooWideProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/question-too-wide";
            /** @enum {integer} */
            readonly status: 400;
        };
        /** @description A payment is for one order at least. */
        readonly OrdersMissingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/orders-missing";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A payment is for 50 orders at most. */
        readonly TooManyOrdersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/too-many-orders";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description An order is named twice. */
        readonly OrderRepeatedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/order-repeated";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description Somebody else than the buyer must pay by this channel. */
        readonly PayerIsBuyerProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/payer-is-buyer";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Only the buyer may pay by this channel. */
        readonly PayerIsNotBuyerProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/payer-is-not-buyer";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Another payment request has the id that follows from this key. */
        readonly PaymentRequestIdTakenProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/payment-request-id-taken";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The orders of a payment are of one platform, one buyer and one currency. */
        readonly OrdersDifferProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/orders-differ";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description A merchant's printed code is for orders of one merchant and sub-merchant. */
        readonly MerchantsDifferProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/merchants-differ";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description An order is claimed, paid or cancelled, so nobody may start to pay it. */
        readonly OrderNotOpenProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/order-not-open";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The payment page of an order did not offer this channel, or there is no such channel. */
        readonly ChannelNotOfferedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/channel-not-offered";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The orders together cost more than one payment over the channel may, or are in another currency than its limit. */
        readonly AmountOverLimitProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/amount-over-limit";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The payment request that this one would take the place of is for other orders. */
        readonly SupersededDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/superseded-differs";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The payment request that this one would take the place of is paid. */
        readonly SupersededPaidProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/superseded-paid";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description There is no such payment request. */
        readonly PaymentRequestNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/payment-request-not-found";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description The request is paid, or a payment holds one of its orders. */
        readonly AlreadyPaidProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/already-paid";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description It may be closed from `closableFrom` on. That somebody asked is recorded. */
        readonly TooEarlyToCloseProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/too-early-to-close";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Somebody authorized, or the result of somebody's authorization is not known yet, so it is not closed. That somebody asked is recorded. A result that stays unknown stands in the way for 45 seconds where the payer's code was scanned, else for seven days. */
        readonly PaymentUnderWayProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/payment-under-way";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Only a payment request that presents a link has one to take back. */
        readonly LinkNotSharedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/link-not-shared";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Only a payment request that presents a code has an image; what it presents follows from its channel. */
        readonly CodeNotIssuedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/code-not-issued";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description The platform has no such channel, or nothing is paid over it by a code that a merchant had printed. */
        readonly MerchantCodeNotPrintedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/merchant-code-not-printed";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description The code or link looks like one of Hutong's and was not issued by it. */
        readonly ForgedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/forged";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A lock ends in the future, and within 30 days. */
        readonly LockOutOfRangeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/lock-out-of-range";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description The coupons are worth more than the payment, or are in another currency. */
        readonly CouponsExceedAmountProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/coupons-exceed-amount";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description The code or link belongs to somebody else; `detail` says to whom: a wallet, or the merchant and network that an EMVCo code names. */
        readonly ForeignCodeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/foreign-code";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description The code or link says something, but nothing about a payment. */
        readonly NotAPaymentCodeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/not-a-payment-code";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description It opens like an EMVCo merchant-presented code and is damaged or not well formed; `detail` says how, the checksum first. */
        readonly EmvCodeFaultyProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/emv-code-faulty";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A merchant's printed code is of many payments: `paymentRequestId` names the one that is meant. For any other code it is left out, or names the same. */
        readonly PaymentRequestUnclearProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/payment-request-unclear";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description The file is no PNG, JPEG or WebP, is damaged or animated, or has more than 50,331,648 pixels (8,192 × 6,144) or a side over 32,768. */
        readonly ImageNotReadableProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/image-not-readable";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description No QR code was found in the image. */
        readonly NoCodeInImageProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/no-code-in-image";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description There is more than one code; cut the image to the one that is meant. */
        readonly SeveralCodesInImageProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/several-codes-in-image";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description It was closed. */
        readonly PaymentRequestClosedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/payment-request-closed";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description A newer payment request takes the place of this one: its code or link pays nothing any more. */
        readonly PaymentRequestSupersededProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/payment-request-superseded";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description An order costs something else than when the payment was requested; request it anew. */
        readonly AmountChangedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/amount-changed";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The code is another than the one that this merchant had printed for this channel of the platform: another merchant's, or nobody's. */
        readonly MerchantCodeDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/merchant-code-differs";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The buyer took the link back. What the payer authorized before counts. */
        readonly LinkRevokedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/link-revoked";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Register the institution that keeps the account as a `wallet` or an `accountInstitution` first. */
        readonly FundingInstitutionUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/funding-institution-unknown";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The buyer named somebody else to pay, by phone number or account. The payer's app must name the payer in the same way. */
        readonly PayerNotDesignatedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/payer-not-designated";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Nobody can pay it from `expiresAt` on. A payment that was authorized before still counts when it is told late. */
        readonly PaymentRequestExpiredProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/payment-request-expired";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description This payer has not scanned the code or opened the link with this app, or declined. */
        readonly NotReachedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/not-reached";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The payment request is taken up in another way: a code is scanned by the payer or, where the payer shows it, by the merchant, a link opened, and inside the app there is neither. */
        readonly CaptureNotPossibleProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/capture-not-possible";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Another payer authorized first. */
        readonly AlreadyAuthorizedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/already-authorized";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description No open interconnection lets this app pay this code, or not from these funds. The attempt is recorded. */
        readonly NoRouteProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/no-route";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description A hundred payers came to this payment request already. */
        readonly TooManyPayersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/too-many-payers";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The payer failed, or was over a limit, a hundred times. */
        readonly TooManyAttemptsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/too-many-attempts";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The payer's app could not confirm the payer. The attempt is recorded; the app counts and locks. */
        readonly FactorFailedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/factor-failed";
            /** @enum {integer} */
            readonly status: 403;
        };
        /** @description The payer's app says that the payment is over a limit of the payer's account. The attempt is recorded; limits are the app's to count. */
        readonly LimitExceededProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/limit-exceeded";
            /** @enum {integer} */
            readonly status: 403;
        };
        /** @description The payer's app has locked the payer out; the lock passes by itself. */
        readonly PayerLockedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/payer-locked";
            /** @enum {integer} */
            readonly status: 403;
        };
        /** @description No system of payment is known to show codes of such digits. The code is not quoted back. */
        readonly CustomerCodeUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/customer-code-unknown";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description Many apps show codes of the UnionPay network: `payerApp` names one. For any other code it is left out, or names the app that shows such codes. */
        readonly PayerAppUnclearProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/payer-app-unclear";
            /** @enum {integer} */
            readonly status: 422;
        };
        /** @description A code that a payer shows is good for one scan, whatever came of it. The payer's app shows a new one. */
        readonly CustomerCodeUsedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/customer-code-used";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Nobody has come to pay this request by a code, by a link or inside the app, whichever was asked for. */
        readonly AuthorizationNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/authorization-not-found";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description The authorization could not claim its orders, and nothing was taken. */
        readonly AlreadyVoidedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/already-voided";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description A refund is in the currency of the payment. */
        readonly CurrencyDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/currency-differs";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description A refund is more than zero. */
        readonly AmountNotPositiveProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/amount-not-positive";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The payment was for other orders. */
        readonly OrderNotInPaymentProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/order-not-in-payment";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The order of the refund has no such line, or no order is named. */
        readonly LineNotInOrderProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/line-not-in-order";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description Another refund of this payment has the id. */
        readonly RefundIdTakenProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/refund-id-taken";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description All refunds together would exceed what was paid. One that was given up does not count. */
        readonly RefundExceedsPaymentProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/refund-exceeds-payment";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The refunds of this order together would exceed what it cost. */
        readonly RefundExceedsOrderProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/refund-exceeds-order";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The refunds of this line together would exceed what it cost. */
        readonly RefundExceedsLineProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/refund-exceeds-line";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description A payment has at most 50 refunds. */
        readonly TooManyRefundsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/too-many-refunds";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description A refund is asked for within 365 days of the payment. */
        readonly RefundTooLateProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/refund-too-late";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description No money was taken for this payment request. */
        readonly NotCapturedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/not-captured";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description The step does not follow where the refund stands, as success before acceptance. */
        readonly RefundNotThereProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/refund-not-there";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The payment has no refund of this id. */
        readonly RefundUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/refund-unknown";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description Money of another payer was taken for this payment request. */
        readonly AlreadyCapturedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/already-captured";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description A payer authorized the payment here. It is captured or void by itself within moments: report then. */
        readonly CaptureUnderWayProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/capture-under-way";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The row states something else of the transaction than was recorded before. */
        readonly ImportedFactDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/imported-fact-differs";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description At most 200 facts are kept of one transaction. */
        readonly TooManyFactsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/too-many-facts";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description No bill has told of this transaction. */
        readonly ImportedPaymentNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/imported-payment-not-found";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description No consumer of this name runs in this process. */
        readonly ConsumerNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/consumer-not-found";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description There is no projection of this name and version; `npm run projections -- list` lists them. */
        readonly ProjectionUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/projection-unknown";
            /** @enum {integer} */
            readonly status: 404;
        };
        /** @description This version has not caught up with the one that serves, so nothing was switched. Wait until it has; `detail` says where both are. */
        readonly ProjectionBehindProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/projection-behind";
            /** @enum {integer} */
            readonly status: 409;
        };
        /** @description The projections are being started again, wait for the log, have stopped, or are being switched already. Nothing was switched; repeat after `Retry-After`. */
        readonly ProjectionsBusyProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/projections-busy";
            /** @enum {integer} */
            readonly status: 503;
        };
        /** @description One or all projections have stopped, and the answer says which and why: an event that cannot be folded, a log that is damaged, or a store that is gone. Their figures stay at the position they say. */
        readonly ProjectionsStoppedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            readonly type: "/problems/projections-stopped";
            /** @enum {integer} */
            readonly status: 503;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly HealthController_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly HealthController_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Ready"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["NotReadyProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly RegisterInstitution: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RegisterInstitutionRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InstitutionChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InstitutionChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InstitutionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["InstitutionDiffersProblem"] | components["schemas"]["TooManyControllersProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["RolesMissingProblem"] | components["schemas"]["ControlsItselfProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly GrantRole: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly institutionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangeRoleRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InstitutionChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InstitutionChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InstitutionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["InstitutionDiffersProblem"] | components["schemas"]["TooManyControllersProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["RolesMissingProblem"] | components["schemas"]["ControlsItselfProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly WithdrawRole: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly institutionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangeRoleRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InstitutionChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InstitutionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["InstitutionDiffersProblem"] | components["schemas"]["TooManyControllersProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["RolesMissingProblem"] | components["schemas"]["ControlsItselfProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly ChangeController: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly institutionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangeControllerRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InstitutionChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InstitutionChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InstitutionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["InstitutionDiffersProblem"] | components["schemas"]["TooManyControllersProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["RolesMissingProblem"] | components["schemas"]["ControlsItselfProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly InstitutionsController_read: {
        readonly parameters: {
            readonly query?: {
                /** @description Refused when the log has not come to this position. */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly institutionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InstitutionAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InstitutionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly OpenInterconnection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpenInterconnectionRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InterconnectionChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InterconnectionChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InterconnectionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["CodeIssuerUnknownProblem"] | components["schemas"]["ClearingHouseUnknownProblem"] | components["schemas"]["AlreadyOpenProblem"] | components["schemas"]["PeriodsOverlapProblem"] | components["schemas"]["PeriodEmptyProblem"] | components["schemas"]["TooManyPeriodsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly CloseInterconnection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly interconnectionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CloseInterconnectionRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InterconnectionChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InterconnectionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["CodeIssuerUnknownProblem"] | components["schemas"]["ClearingHouseUnknownProblem"] | components["schemas"]["AlreadyOpenProblem"] | components["schemas"]["PeriodsOverlapProblem"] | components["schemas"]["PeriodEmptyProblem"] | components["schemas"]["TooManyPeriodsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly InterconnectionsController_read: {
        readonly parameters: {
            readonly query?: {
                /** @description Refused when the log has not come to this position. */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly interconnectionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InterconnectionAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InterconnectionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly PublishFeeRuleVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly feeRuleId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PublishFeeRuleVersionRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeeRuleVersionPublishedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeeRuleVersionPublishedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["TooManyVersionsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ClausesMissingProblem"] | components["schemas"]["TooManyClausesProblem"] | components["schemas"]["RateOutOfRangeProblem"] | components["schemas"]["AcquirerPartMissingProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly FeeRulesController_read: {
        readonly parameters: {
            readonly query?: {
                /** @description Refused when the log has not come to this position. */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly feeRuleId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeeRuleAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["FeeRuleNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly RegisterChannel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly platform: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RegisterChannelRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StageUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PlatformUnknownProblem"] | components["schemas"]["CodeIssuerUnknownProblem"] | components["schemas"]["AcquirerUnknownProblem"] | components["schemas"]["FeeRuleUnknownProblem"] | components["schemas"]["ChannelChangedProblem"] | components["schemas"]["ChannelUnknownProblem"] | components["schemas"]["TooManyChannelsProblem"] | components["schemas"]["DrawIdTakenProblem"] | components["schemas"]["DrawUnknownProblem"] | components["schemas"]["ChannelAlreadyDrawnProblem"] | components["schemas"]["ChannelAlreadyOpenedProblem"] | components["schemas"]["SaltDiffersProblem"] | components["schemas"]["StageIdTakenProblem"] | components["schemas"]["ChannelNotInDrawProblem"] | components["schemas"]["CohortShrinksProblem"] | components["schemas"]["RulesNarrowProblem"] | components["schemas"]["TooManyStagesProblem"] | components["schemas"]["StageNotLatestProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["InterconnectionDiffersProblem"] | components["schemas"]["LifetimeOutOfRangeProblem"] | components["schemas"]["ClosableAfterOutOfRangeProblem"] | components["schemas"]["RankOutOfRangeProblem"] | components["schemas"]["DrawWithoutChannelsProblem"] | components["schemas"]["SaltHashMalformedProblem"] | components["schemas"]["SaltMissingProblem"] | components["schemas"]["StageWithoutChannelsProblem"] | components["schemas"]["CohortOutOfRangeProblem"] | components["schemas"]["CohortWithoutDrawProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly ArrangeChannel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly platform: string;
                readonly channelId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ArrangeChannelRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StageUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PlatformUnknownProblem"] | components["schemas"]["CodeIssuerUnknownProblem"] | components["schemas"]["AcquirerUnknownProblem"] | components["schemas"]["FeeRuleUnknownProblem"] | components["schemas"]["ChannelChangedProblem"] | components["schemas"]["ChannelUnknownProblem"] | components["schemas"]["TooManyChannelsProblem"] | components["schemas"]["DrawIdTakenProblem"] | components["schemas"]["DrawUnknownProblem"] | components["schemas"]["ChannelAlreadyDrawnProblem"] | components["schemas"]["ChannelAlreadyOpenedProblem"] | components["schemas"]["SaltDiffersProblem"] | components["schemas"]["StageIdTakenProblem"] | components["schemas"]["ChannelNotInDrawProblem"] | components["schemas"]["CohortShrinksProblem"] | components["schemas"]["RulesNarrowProblem"] | components["schemas"]["TooManyStagesProblem"] | components["schemas"]["StageNotLatestProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["InterconnectionDiffersProblem"] | components["schemas"]["LifetimeOutOfRangeProblem"] | components["schemas"]["ClosableAfterOutOfRangeProblem"] | components["schemas"]["RankOutOfRangeProblem"] | components["schemas"]["DrawWithoutChannelsProblem"] | components["schemas"]["SaltHashMalformedProblem"] | components["schemas"]["SaltMissingProblem"] | components["schemas"]["StageWithoutChannelsProblem"] | components["schemas"]["CohortOutOfRangeProblem"] | components["schemas"]["CohortWithoutDrawProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly CommitDraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly platform: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CommitDrawRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StageUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PlatformUnknownProblem"] | components["schemas"]["CodeIssuerUnknownProblem"] | components["schemas"]["AcquirerUnknownProblem"] | components["schemas"]["FeeRuleUnknownProblem"] | components["schemas"]["ChannelChangedProblem"] | components["schemas"]["ChannelUnknownProblem"] | components["schemas"]["TooManyChannelsProblem"] | components["schemas"]["DrawIdTakenProblem"] | components["schemas"]["DrawUnknownProblem"] | components["schemas"]["ChannelAlreadyDrawnProblem"] | components["schemas"]["ChannelAlreadyOpenedProblem"] | components["schemas"]["SaltDiffersProblem"] | components["schemas"]["StageIdTakenProblem"] | components["schemas"]["ChannelNotInDrawProblem"] | components["schemas"]["CohortShrinksProblem"] | components["schemas"]["RulesNarrowProblem"] | components["schemas"]["TooManyStagesProblem"] | components["schemas"]["StageNotLatestProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["InterconnectionDiffersProblem"] | components["schemas"]["LifetimeOutOfRangeProblem"] | components["schemas"]["ClosableAfterOutOfRangeProblem"] | components["schemas"]["RankOutOfRangeProblem"] | components["schemas"]["DrawWithoutChannelsProblem"] | components["schemas"]["SaltHashMalformedProblem"] | components["schemas"]["SaltMissingProblem"] | components["schemas"]["StageWithoutChannelsProblem"] | components["schemas"]["CohortOutOfRangeProblem"] | components["schemas"]["CohortWithoutDrawProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly OpenStage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly platform: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpenStageRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StageUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PlatformUnknownProblem"] | components["schemas"]["CodeIssuerUnknownProblem"] | components["schemas"]["AcquirerUnknownProblem"] | components["schemas"]["FeeRuleUnknownProblem"] | components["schemas"]["ChannelChangedProblem"] | components["schemas"]["ChannelUnknownProblem"] | components["schemas"]["TooManyChannelsProblem"] | components["schemas"]["DrawIdTakenProblem"] | components["schemas"]["DrawUnknownProblem"] | components["schemas"]["ChannelAlreadyDrawnProblem"] | components["schemas"]["ChannelAlreadyOpenedProblem"] | components["schemas"]["SaltDiffersProblem"] | components["schemas"]["StageIdTakenProblem"] | components["schemas"]["ChannelNotInDrawProblem"] | components["schemas"]["CohortShrinksProblem"] | components["schemas"]["RulesNarrowProblem"] | components["schemas"]["TooManyStagesProblem"] | components["schemas"]["StageNotLatestProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["InterconnectionDiffersProblem"] | components["schemas"]["LifetimeOutOfRangeProblem"] | components["schemas"]["ClosableAfterOutOfRangeProblem"] | components["schemas"]["RankOutOfRangeProblem"] | components["schemas"]["DrawWithoutChannelsProblem"] | components["schemas"]["SaltHashMalformedProblem"] | components["schemas"]["SaltMissingProblem"] | components["schemas"]["StageWithoutChannelsProblem"] | components["schemas"]["CohortOutOfRangeProblem"] | components["schemas"]["CohortWithoutDrawProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly RollBackStage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly platform: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RollBackStageRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StageUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PlatformUnknownProblem"] | components["schemas"]["CodeIssuerUnknownProblem"] | components["schemas"]["AcquirerUnknownProblem"] | components["schemas"]["FeeRuleUnknownProblem"] | components["schemas"]["ChannelChangedProblem"] | components["schemas"]["ChannelUnknownProblem"] | components["schemas"]["TooManyChannelsProblem"] | components["schemas"]["DrawIdTakenProblem"] | components["schemas"]["DrawUnknownProblem"] | components["schemas"]["ChannelAlreadyDrawnProblem"] | components["schemas"]["ChannelAlreadyOpenedProblem"] | components["schemas"]["SaltDiffersProblem"] | components["schemas"]["StageIdTakenProblem"] | components["schemas"]["ChannelNotInDrawProblem"] | components["schemas"]["CohortShrinksProblem"] | components["schemas"]["RulesNarrowProblem"] | components["schemas"]["TooManyStagesProblem"] | components["schemas"]["StageNotLatestProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["InterconnectionDiffersProblem"] | components["schemas"]["LifetimeOutOfRangeProblem"] | components["schemas"]["ClosableAfterOutOfRangeProblem"] | components["schemas"]["RankOutOfRangeProblem"] | components["schemas"]["DrawWithoutChannelsProblem"] | components["schemas"]["SaltHashMalformedProblem"] | components["schemas"]["SaltMissingProblem"] | components["schemas"]["StageWithoutChannelsProblem"] | components["schemas"]["CohortOutOfRangeProblem"] | components["schemas"]["CohortWithoutDrawProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly RolloutsController_read: {
        readonly parameters: {
            readonly query?: {
                /** @description Refused when the log has not come to this position. */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly platform: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RolloutNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly OrderListController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description First moment, inclusive (RFC 3339) */
                readonly from?: string;
                /** @description Last moment, exclusive (RFC 3339) */
                readonly to?: string;
                readonly limit?: number;
                /** @description nextCursor of the page before, with the same filters */
                readonly cursor?: string;
                readonly currency?: "CNY" | "HKD" | "MOP" | "TWD" | "USD" | "EUR" | "GBP" | "JPY" | "KRW" | "KWD";
                /** @description Lowest amount in minor units, inclusive; with currency */
                readonly amountMin?: string;
                /** @description Highest amount in minor units, inclusive; with currency */
                readonly amountMax?: string;
                /** @description Platform; several are separated by commas */
                readonly platform?: string;
                /** @description Status: placed, claimed, paid, cancelled; several are separated by commas */
                readonly status?: string;
                /** @description The buyer's ref; several are separated by commas */
                readonly buyer?: string;
                /** @description Merchant; several are separated by commas */
                readonly merchantId?: string;
                /** @description Sub-merchant; several are separated by commas */
                readonly subMerchantId?: string;
                /** @description Category of all its goods; several are separated by commas */
                readonly category?: string;
                /** @description City; several are separated by commas */
                readonly city?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrdersPageAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly PlaceOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PlaceOrderRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderOffersAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderOffersAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OrderNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["OrderAlreadyPlacedProblem"] | components["schemas"]["OrderAlreadyClaimedProblem"] | components["schemas"]["OrderAlreadyPaidProblem"] | components["schemas"]["OrderNotClaimedProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["PlatformUnknownProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["LinesMissingProblem"] | components["schemas"]["TooManyLinesProblem"] | components["schemas"]["LineIdRepeatedProblem"] | components["schemas"]["QuantityOutOfRangeProblem"] | components["schemas"]["LineCurrencyDiffersProblem"] | components["schemas"]["LinesDoNotSumProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly ChangeOrderAmount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly orderId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderAmountRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderOffersAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OrderNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["OrderAlreadyPlacedProblem"] | components["schemas"]["OrderAlreadyClaimedProblem"] | components["schemas"]["OrderAlreadyPaidProblem"] | components["schemas"]["OrderNotClaimedProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["PlatformUnknownProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["LinesMissingProblem"] | components["schemas"]["TooManyLinesProblem"] | components["schemas"]["LineIdRepeatedProblem"] | components["schemas"]["QuantityOutOfRangeProblem"] | components["schemas"]["LineCurrencyDiffersProblem"] | components["schemas"]["LinesDoNotSumProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly CancelOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly orderId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CancelOrderRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderCancelledAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OrderNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["OrderAlreadyPlacedProblem"] | components["schemas"]["OrderAlreadyClaimedProblem"] | components["schemas"]["OrderAlreadyPaidProblem"] | components["schemas"]["OrderNotClaimedProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["PlatformUnknownProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["LinesMissingProblem"] | components["schemas"]["TooManyLinesProblem"] | components["schemas"]["LineIdRepeatedProblem"] | components["schemas"]["QuantityOutOfRangeProblem"] | components["schemas"]["LineCurrencyDiffersProblem"] | components["schemas"]["LinesDoNotSumProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly OrdersController_read: {
        readonly parameters: {
            readonly query?: {
                /** @description Refused when the log has not come to this position. */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly orderId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OrderNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly RequestPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RequestPaymentRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentRequestedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentRequestedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OrderNotFoundProblem"] | components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["PaymentRequestIdTakenProblem"] | components["schemas"]["OrdersDifferProblem"] | components["schemas"]["MerchantsDifferProblem"] | components["schemas"]["OrderNotOpenProblem"] | components["schemas"]["ChannelNotOfferedProblem"] | components["schemas"]["AmountOverLimitProblem"] | components["schemas"]["SupersededDiffersProblem"] | components["schemas"]["SupersededPaidProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["OrdersMissingProblem"] | components["schemas"]["TooManyOrdersProblem"] | components["schemas"]["OrderRepeatedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly ClosePaymentRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClosePaymentRequestRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentRequestClosedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["TooEarlyToCloseProblem"] | components["schemas"]["PaymentUnderWayProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly RevokeLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ToldRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LinkRevokedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["LinkNotSharedProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly PaymentRequestsController_read: {
        readonly parameters: {
            readonly query?: {
                /** @description Refused when the log has not come to this position. */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentRequestAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly CodeImagesController_png: {
        readonly parameters: {
            readonly query?: {
                /** @description Refused when the log has not come to this position. */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/png": Blob;
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["CodeNotIssuedProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly CodeImagesController_svg: {
        readonly parameters: {
            readonly query?: {
                /** @description Refused when the log has not come to this position. */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/svg+xml": Blob;
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["CodeNotIssuedProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly MerchantCodesController_text: {
        readonly parameters: {
            readonly query?: {
                /** @description The seller behind the merchant, where there is one. */
                readonly subMerchantId?: string;
                /** @description An address of ours (default), or text of EMVCo, which needs the three fields below. */
                readonly format?: "url" | "emv";
                /** @description EMVCo only: the merchant’s name for the payer. */
                readonly merchantName?: string;
                /** @description EMVCo only: the merchant’s city. */
                readonly merchantCity?: string;
                /** @description EMVCo only: the merchant’s category of ISO 18245. */
                readonly merchantCategoryCode?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly platform: string;
                readonly channelId: string;
                readonly merchantId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MerchantCodeAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["BadRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MerchantCodeNotPrintedProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly MerchantCodesController_png: {
        readonly parameters: {
            readonly query?: {
                /** @description The seller behind the merchant, where there is one. */
                readonly subMerchantId?: string;
                /** @description An address of ours (default), or text of EMVCo, which needs the three fields below. */
                readonly format?: "url" | "emv";
                /** @description EMVCo only: the merchant’s name for the payer. */
                readonly merchantName?: string;
                /** @description EMVCo only: the merchant’s city. */
                readonly merchantCity?: string;
                /** @description EMVCo only: the merchant’s category of ISO 18245. */
                readonly merchantCategoryCode?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly platform: string;
                readonly channelId: string;
                readonly merchantId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/png": Blob;
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["BadRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MerchantCodeNotPrintedProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly MerchantCodesController_svg: {
        readonly parameters: {
            readonly query?: {
                /** @description The seller behind the merchant, where there is one. */
                readonly subMerchantId?: string;
                /** @description An address of ours (default), or text of EMVCo, which needs the three fields below. */
                readonly format?: "url" | "emv";
                /** @description EMVCo only: the merchant’s name for the payer. */
                readonly merchantName?: string;
                /** @description EMVCo only: the merchant’s city. */
                readonly merchantCity?: string;
                /** @description EMVCo only: the merchant’s category of ISO 18245. */
                readonly merchantCategoryCode?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly platform: string;
                readonly channelId: string;
                readonly merchantId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/svg+xml": Blob;
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["BadRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MerchantCodeNotPrintedProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "scans-list": {
        readonly parameters: {
            readonly query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description First moment, inclusive (RFC 3339) */
                readonly from?: string;
                /** @description Last moment, exclusive (RFC 3339) */
                readonly to?: string;
                readonly limit?: number;
                /** @description nextCursor of the page before, with the same filters */
                readonly cursor?: string;
                /** @description Payment request; several are separated by commas */
                readonly paymentRequestId?: string;
                /** @description The payer's ref; several are separated by commas */
                readonly payer?: string;
                /** @description Institution whose app the payer came with; several are separated by commas */
                readonly payerApp?: string;
                /** @description Who controlled that app when it authorized; several are separated by commas */
                readonly group?: string;
                /** @description How far the payer has come: reached, refused, declined, resultUnknown, authorized; several are separated by commas */
                readonly status?: string;
                /** @description How the payer's app took it up: camera, album, merchantScanner, linkOpened, appOpened; several are separated by commas */
                readonly capture?: string;
                /** @description Kind of account that was paid from: balance, debitCard, creditCard, creditLine; several are separated by commas */
                readonly fundingKind?: string;
                /** @description Institution that keeps that account; several are separated by commas */
                readonly accountInstitution?: string;
                /** @description Who cleared it; several are separated by commas */
                readonly clearingHouse?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuthorizationsPageAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly ScanCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["ScanForm"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReachedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReachedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"] | components["schemas"]["ForeignCodeProblem"] | components["schemas"]["NotAPaymentCodeProblem"] | components["schemas"]["EmvCodeFaultyProblem"] | components["schemas"]["PaymentRequestUnclearProblem"] | components["schemas"]["ImageNotReadableProblem"] | components["schemas"]["NoCodeInImageProblem"] | components["schemas"]["SeveralCodesInImageProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly ScanCustomerCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ScanCustomerCodeRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReachedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReachedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"] | components["schemas"]["CustomerCodeUsedProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"] | components["schemas"]["CustomerCodeUnknownProblem"] | components["schemas"]["PayerAppUnclearProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly AuthorizeScan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AuthorizeRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuthorizedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly DeclineScan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PayerAtAppRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeclinedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly StateScanPayerIdentity: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StateIdentityRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IdentityStatedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "scans-read": {
        readonly parameters: {
            readonly query?: {
                /** @description Refused when the log has not come to this position. */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuthorizationAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["AuthorizationNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "friend-authorizations-list": {
        readonly parameters: {
            readonly query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description First moment, inclusive (RFC 3339) */
                readonly from?: string;
                /** @description Last moment, exclusive (RFC 3339) */
                readonly to?: string;
                readonly limit?: number;
                /** @description nextCursor of the page before, with the same filters */
                readonly cursor?: string;
                /** @description Payment request; several are separated by commas */
                readonly paymentRequestId?: string;
                /** @description The payer's ref; several are separated by commas */
                readonly payer?: string;
                /** @description Institution whose app the payer came with; several are separated by commas */
                readonly payerApp?: string;
                /** @description Who controlled that app when it authorized; several are separated by commas */
                readonly group?: string;
                /** @description How far the payer has come: reached, refused, declined, resultUnknown, authorized; several are separated by commas */
                readonly status?: string;
                /** @description How the payer's app took it up: camera, album, merchantScanner, linkOpened, appOpened; several are separated by commas */
                readonly capture?: string;
                /** @description Kind of account that was paid from: balance, debitCard, creditCard, creditLine; several are separated by commas */
                readonly fundingKind?: string;
                /** @description Institution that keeps that account; several are separated by commas */
                readonly accountInstitution?: string;
                /** @description Who cleared it; several are separated by commas */
                readonly clearingHouse?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuthorizationsPageAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly OpenFriendLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpenFriendLinkRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReachedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReachedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"] | components["schemas"]["ForeignCodeProblem"] | components["schemas"]["NotAPaymentCodeProblem"] | components["schemas"]["EmvCodeFaultyProblem"] | components["schemas"]["PaymentRequestUnclearProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly AuthorizeByFriend: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AuthorizeRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuthorizedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly DeclineByFriend: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PayerAtAppRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeclinedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly StateFriendIdentity: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StateIdentityRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IdentityStatedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "friend-authorizations-read": {
        readonly parameters: {
            readonly query?: {
                /** @description Refused when the log has not come to this position. */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuthorizationAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["AuthorizationNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly AuthorizeDirectPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AuthorizeRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuthorizedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly DeclineDirectPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PayerAtAppRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeclinedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly StateDirectPayerIdentity: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StateIdentityRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IdentityStatedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "direct-authorizations-read": {
        readonly parameters: {
            readonly query?: {
                /** @description Refused when the log has not come to this position. */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuthorizationAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["AuthorizationNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly RequestRefund: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RequestRefundRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RefundChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RefundChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["NotCapturedProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyVoidedProblem"] | components["schemas"]["CurrencyDiffersProblem"] | components["schemas"]["AmountNotPositiveProblem"] | components["schemas"]["OrderNotInPaymentProblem"] | components["schemas"]["LineNotInOrderProblem"] | components["schemas"]["RefundIdTakenProblem"] | components["schemas"]["RefundExceedsPaymentProblem"] | components["schemas"]["RefundExceedsOrderProblem"] | components["schemas"]["RefundExceedsLineProblem"] | components["schemas"]["TooManyRefundsProblem"] | components["schemas"]["RefundTooLateProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly AcceptRefund: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
                readonly refundId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AcceptRefundRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RefundChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["NotCapturedProblem"] | components["schemas"]["RefundUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["RefundNotThereProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly SucceedRefund: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
                readonly refundId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RefundStepRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RefundChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["NotCapturedProblem"] | components["schemas"]["RefundUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["RefundNotThereProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly CloseRefund: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
                readonly refundId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RefundFailureRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RefundChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["NotCapturedProblem"] | components["schemas"]["RefundUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["RefundNotThereProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly ReportRefundAbnormal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
                readonly refundId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RefundFailureRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RefundChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["NotCapturedProblem"] | components["schemas"]["RefundUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["RefundNotThereProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly RedirectRefund: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
                readonly refundId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RedirectRefundRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RefundChangedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["NotCapturedProblem"] | components["schemas"]["RefundUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["RefundNotThereProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly ReportCapture: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReportCaptureRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaptureReportedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaptureReportedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyCapturedProblem"] | components["schemas"]["CaptureUnderWayProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly SettlementsController_read: {
        readonly parameters: {
            readonly query?: {
                /** @description Refused when the log has not come to this position. */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SettlementAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["NotCapturedProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly RecordImportedPayment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordImportedPaymentRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportedPaymentRecordedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportedPaymentRecordedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["ImportedFactDiffersProblem"] | components["schemas"]["TooManyFactsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly RecordImportedRefund: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordImportedRefundRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportedPaymentRecordedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportedPaymentRecordedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["ImportedFactDiffersProblem"] | components["schemas"]["TooManyFactsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly RecordImportedRevocation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                readonly "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                readonly "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordImportedRevocationRequest"];
            };
        };
        readonly responses: {
            /** @description It was there already, just so: nothing is recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportedPaymentRecordedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportedPaymentRecordedAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["ImportedFactDiffersProblem"] | components["schemas"]["TooManyFactsProblem"];
                };
            };
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly ImportedPaymentsController_read: {
        readonly parameters: {
            readonly query?: {
                /** @description Refused when the log has not come to this position. */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly importedPaymentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportedPaymentAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ImportedPaymentNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly Commands: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/x-ndjson": readonly components["schemas"]["CommandLineRequest"][];
            };
        };
        readonly responses: {
            /** @description One of these a line */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": readonly components["schemas"]["CommandLineAnswer"][];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ActorInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly ConsumersController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ConsumerAnswer"][];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly ConsumersController_replay: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReplayAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ConsumerNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly ConsumersController_restart: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ConsumerNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly PaymentsController_payments: {
        readonly parameters: {
            readonly query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description First moment, inclusive (RFC 3339) */
                readonly from?: string;
                /** @description Last moment, exclusive (RFC 3339) */
                readonly to?: string;
                readonly limit?: number;
                /** @description nextCursor of the page before, with the same filters */
                readonly cursor?: string;
                readonly currency?: "CNY" | "HKD" | "MOP" | "TWD" | "USD" | "EUR" | "GBP" | "JPY" | "KRW" | "KWD";
                /** @description Lowest amount in minor units, inclusive; with currency */
                readonly amountMin?: string;
                /** @description Highest amount in minor units, inclusive; with currency */
                readonly amountMax?: string;
                /** @description Platform; several are separated by commas */
                readonly platform?: string;
                /** @description Latest status: requested, reached, declined, expired, revoked, closed, authorized, claimed, voided, captured, partiallyRefunded, refunded; several are separated by commas */
                readonly status?: string;
                /** @description Institution whose app reached it; several are separated by commas */
                readonly payerApp?: string;
                /** @description Who controlled that app when it authorized; several are separated by commas */
                readonly group?: string;
                /** @description Channel; several are separated by commas */
                readonly channelId?: string;
                /** @description Stage that the platform was in; several are separated by commas */
                readonly stageId?: string;
                /** @description How it was put before the payer: dynamicCode, staticCode, customerCode, link, inApp; several are separated by commas */
                readonly presentation?: string;
                /** @description Remote or in person: online, barcode; several are separated by commas */
                readonly field?: string;
                /** @description How the payer's app took it up: camera, album, merchantScanner, linkOpened, appOpened; several are separated by commas */
                readonly capture?: string;
                /** @description Merchant of all its orders; several are separated by commas */
                readonly merchantId?: string;
                /** @description Sub-merchant of all its orders; several are separated by commas */
                readonly subMerchantId?: string;
                /** @description Category of all its goods; several are separated by commas */
                readonly category?: string;
                /** @description City of all its orders; several are separated by commas */
                readonly city?: string;
                /** @description The buyer's ref; several are separated by commas */
                readonly buyer?: string;
                /** @description The payer's ref; several are separated by commas */
                readonly payer?: string;
                /** @description An order that it is for; several are separated by commas */
                readonly orderId?: string;
                /** @description Captured at this moment or later (RFC 3339) */
                readonly capturedFrom?: string;
                /** @description Captured before this moment (RFC 3339) */
                readonly capturedTo?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentsPageAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly PaymentsController_payment: {
        readonly parameters: {
            readonly query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly paymentRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaymentLifeAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly LiveFiguresController_figures: {
        readonly parameters: {
            readonly query: {
                /** @description Figures, separated by commas, at most 12 */
                readonly measures: string;
                /** @description Dimensions to cut by, at most 4, one of them hour, day, week or month of the table's period */
                readonly by?: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description One of the dimensions in by: each figure also as a fraction of the same figure without that cut. A filter on it chooses rows and does not narrow the whole */
                readonly shareOf?: string;
                /** @description Most rows, 1000 without it, at most 10000 */
                readonly limit?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Server-sent events: figures with the JSON of an answer, and problem with a problem document while there is none */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly sql: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SqlRequest"];
            };
        };
        readonly responses: {
            /** @description JSON, CSV or Parquet, as format says; the file name of CSV and Parquet has the position */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SqlAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly sqlViews: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SqlViewsAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly FiguresController_answer: {
        readonly parameters: {
            readonly query: {
                /** @description Figures, separated by commas, at most 12 */
                readonly measures: string;
                /** @description Dimensions to cut by, at most 4, one of them hour, day, week or month of the table's period */
                readonly by?: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description One of the dimensions in by: each figure also as a fraction of the same figure without that cut. A filter on it chooses rows and does not narrow the whole */
                readonly shareOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description Most rows, 1000 without it, at most 10000 */
                readonly limit?: string;
                /** @description nextCursor of the page before */
                readonly cursor?: string;
                /** @description json, csv or parquet; without it as Accept says */
                readonly format?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, CSV or Parquet, as format or Accept says. Link leads to the next page, and from CSV and Parquet to the definition. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FiguresAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly FiguresController_definitions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DefinitionsAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly FiguresController_events: {
        readonly parameters: {
            readonly query: {
                /** @description Figures, separated by commas, at most 12 */
                readonly measures: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Only events after this log position; from the beginning without it */
                readonly fromPosition?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description Most events, 100 without it, at most 1000 */
                readonly limit?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventsBehindAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly FiguresController_differences: {
        readonly parameters: {
            readonly query: {
                /** @description Figures, separated by commas, at most 12 */
                readonly measures: string;
                /** @description Dimensions to cut by, at most 4, one of them hour, day, week or month of the table's period */
                readonly by?: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description Log position of the figures before */
                readonly fromPosition?: string;
                /** @description Log position of the figures after */
                readonly toPosition: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DifferencesAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly concentration: {
        readonly parameters: {
            readonly query?: {
                /** @description Whose shares: wallet, codeIssuer, accountInstitution, walletGroup, codeIssuerGroup; wallet without it */
                readonly party?: string;
                /** @description What is shared: value (gross), net (less what was given back in the same period) or count of payments; value without it */
                readonly measure?: string;
                /** @description Dimensions that tell markets apart, at most 3, one of them hour, day, week or month */
                readonly by?: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConcentrationAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "self-preference": {
        readonly parameters: {
            readonly query?: {
                /** @description Whose shares: walletGroup or codeIssuerGroup; walletGroup without it */
                readonly party?: string;
                /** @description What is shared: value (gross), net (less what was given back in the same period) or count of payments; value without it */
                readonly measure?: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SelfPreferenceAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly switching: {
        readonly parameters: {
            readonly query?: {
                /** @description preselected-to-chosen or previous-to-now; the first without it */
                readonly way?: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SwitchingAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "cross-scans": {
        readonly parameters: {
            readonly query?: {
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CrossScansAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "live-channels": {
        readonly parameters: {
            readonly query?: {
                /** @description day, week or month: the pairs as they are at the end of each from `from` to `to`, at most 36; without it those at `until` */
                readonly by?: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LiveChannelsAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly verdicts: {
        readonly parameters: {
            readonly query?: {
                /** @description One of cn-aml-presumption, pboc-draft-2021, samr-2026-02, tiers-by-share, upi-volume-cap, us-doj-hhi; all without it */
                readonly ruleSet?: string;
                /** @description day, week or month: a verdict for each */
                readonly by?: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VerdictsAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "rollout-effects": {
        readonly parameters: {
            readonly query: {
                /** @description Platform of the stage */
                readonly platform: string;
                /** @description Stage whose effects are asked for */
                readonly stage: string;
                /** @description Channel that it opened */
                readonly channel: string;
                /** @description Days after the opening, and as many before it: 14 without it, at most 366 */
                readonly windowDays?: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutEffectsAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "draw-checks": {
        readonly parameters: {
            readonly query?: {
                /** @description Only draws of this platform */
                readonly platform?: string;
                /** @description Only of this stage */
                readonly stage?: string;
                /** @description Only pages with this channel */
                readonly channel?: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DrawChecksAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly fairness: {
        readonly parameters: {
            readonly query?: {
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FairnessAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "rule-sets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RuleSetsAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "claims-C1": {
        readonly parameters: {
            readonly query?: {
                /** @description Platform that opened: taobao without it */
                readonly platform?: string;
                /** @description Channel that it opened: wechat.direct without it */
                readonly channel?: string;
                /** @description Days after the latest stage opened, and as many before it; of the stage of the first draw its first days: 90 without it, at most 366 */
                readonly windowDays?: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AnalystClaimAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "claims-C2": {
        readonly parameters: {
            readonly query?: {
                /** @description Whose shares: wallet, codeIssuer, accountInstitution, walletGroup, codeIssuerGroup; wallet without it */
                readonly party?: string;
                /** @description What is shared: value (gross), net (less what was given back in the same period) or count of payments; value without it */
                readonly measure?: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AnalystClaimAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "claims-C3": {
        readonly parameters: {
            readonly query?: {
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AnalystClaimAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "claims-C4": {
        readonly parameters: {
            readonly query?: {
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AnalystClaimAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "claims-C5": {
        readonly parameters: {
            readonly query?: {
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AnalystClaimAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "claims-C6": {
        readonly parameters: {
            readonly query?: {
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AnalystClaimAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "claims-C7": {
        readonly parameters: {
            readonly query?: {
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                readonly from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                readonly to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                readonly zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                readonly until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                readonly asOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description json or csv; without it as Accept says */
                readonly format?: string;
                /** @description Only platform that the orders were placed on */
                readonly platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                readonly platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                readonly stage?: string;
                /** @description Only channel that was chosen */
                readonly channel?: string;
                /** @description Only how the payment was put before the payer */
                readonly presentation?: string;
                /** @description Only online or in person (barcode) */
                readonly field?: string;
                /** @description Only institution that issued the code, link or entry */
                readonly codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                readonly codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                readonly acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                readonly channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                readonly inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                readonly rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                readonly preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                readonly folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                readonly preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                readonly alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                readonly attempt?: string;
                /** @description Only how many orders the payment is for */
                readonly orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                readonly merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                readonly subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                readonly city?: string;
                /** @description Only category of goods; null where there are several */
                readonly category?: string;
                /** @description Only whose orders they are */
                readonly buyer?: string;
                /** @description Only ISO 4217 code */
                readonly currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                readonly outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                readonly reason?: string;
                /** @description Only institution of the payer's app */
                readonly wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                readonly walletController?: string;
                /** @description Only who would have paid */
                readonly payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                readonly capture?: string;
                /** @description Only kind of account the money comes from */
                readonly fundingKind?: string;
                /** @description Only institution that keeps the account that paid, or that a refund goes to, redirected or not; null where coupons alone go back, and where unsaid */
                readonly accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                readonly clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                readonly walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                readonly codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                readonly platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                readonly origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                readonly movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                readonly basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                readonly tradeType?: string;
                /** @description Only rule that set the fee of a capture; null for refunds, which go by that of their capture, imported rows and without a fee */
                readonly feeRule?: string;
                /** @description Only its version; null where it is */
                readonly feeRuleVersion?: string;
                /** @description Only who got, or gave back, the account institution's part; null where nobody did */
                readonly accountInstitutionOfFee?: string;
                /** @description Only who got, or gave back, the clearing house's part; null where nobody did */
                readonly clearingHouseOfFee?: string;
                /** @description Only how many channels were offered */
                readonly offeredChannels?: string;
                /** @description Only routeRefused or declined */
                readonly refusal?: string;
                /** @description Only institution of the payer's app */
                readonly payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                readonly certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                readonly draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                readonly cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                readonly previousChannel?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON, or its rows as CSV, as format or Accept says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AnalystClaimAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly claims: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClaimsAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly RolloutListController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description First moment, inclusive (RFC 3339) */
                readonly from?: string;
                /** @description Last moment, exclusive (RFC 3339) */
                readonly to?: string;
                readonly limit?: number;
                /** @description nextCursor of the page before, with the same filters */
                readonly cursor?: string;
                /** @description Platform; several are separated by commas */
                readonly platform?: string;
                /** @description Stage that the platform is in; several are separated by commas */
                readonly stageId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RolloutsPageAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly "direct-authorizations-list": {
        readonly parameters: {
            readonly query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description First moment, inclusive (RFC 3339) */
                readonly from?: string;
                /** @description Last moment, exclusive (RFC 3339) */
                readonly to?: string;
                readonly limit?: number;
                /** @description nextCursor of the page before, with the same filters */
                readonly cursor?: string;
                /** @description Payment request; several are separated by commas */
                readonly paymentRequestId?: string;
                /** @description The payer's ref; several are separated by commas */
                readonly payer?: string;
                /** @description Institution whose app the payer came with; several are separated by commas */
                readonly payerApp?: string;
                /** @description Who controlled that app when it authorized; several are separated by commas */
                readonly group?: string;
                /** @description How far the payer has come: reached, refused, declined, resultUnknown, authorized; several are separated by commas */
                readonly status?: string;
                /** @description How the payer's app took it up: camera, album, merchantScanner, linkOpened, appOpened; several are separated by commas */
                readonly capture?: string;
                /** @description Kind of account that was paid from: balance, debitCard, creditCard, creditLine; several are separated by commas */
                readonly fundingKind?: string;
                /** @description Institution that keeps that account; several are separated by commas */
                readonly accountInstitution?: string;
                /** @description Who cleared it; several are separated by commas */
                readonly clearingHouse?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuthorizationsPageAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly SetAsideController_setAside: {
        readonly parameters: {
            readonly query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                readonly minPosition?: string;
                /** @description Only events after this log position */
                readonly after?: string;
                /** @description Most events */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SetAsideAnswer"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly ProjectionsController_projections: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ProjectionProgress"][];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly ProjectionsController_switchTo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SwitchedProjection"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionBehindProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionsBusyProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly ProjectionsHealthController_health: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FollowingState"];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProjectionsStoppedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    readonly AuditEventsController_events: {
        readonly parameters: {
            readonly query?: {
                /** @description Only this stream; from and to are then its revisions */
                readonly stream?: string;
                /** @description Lowest position or revision, inclusive */
                readonly from?: string;
                /** @description Highest position or revision, inclusive */
                readonly to?: string;
                readonly direction?: "forwards" | "backwards";
                /** @description Event types, separated by commas */
                readonly types?: string;
                /** @description Only streams whose name begins so */
                readonly streamPrefix?: string;
                /** @description Most events */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description An event a line, and at the end how the replay ended */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": readonly (components["schemas"]["RecordedEventLine"] | components["schemas"]["ReplayEndLine"])[];
                };
            };
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            readonly 421: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            readonly 431: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
}
