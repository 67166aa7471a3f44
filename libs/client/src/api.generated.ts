// Made by `npm run client:generate` from the API document of the whole ledger; what is changed here is lost.
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process takes requests; whether it can do what they ask is another question */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The store can be reached and every part works; 503 with each part's reason when one does not */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes an institution known with its roles: the same command for a giant and for a tail institution. */
        post: operations["RegisterInstitution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/institutions/{institutionId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the institution one more role, for what is decided from now on. */
        post: operations["GrantRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/institutions/{institutionId}/role-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a role from the institution, for what is decided from now on. */
        post: operations["WithdrawRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/institutions/{institutionId}/controllers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States which group controls the institution from a day on, also one gone by; payments keep what was known then. */
        post: operations["ChangeController"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/institutions/{institutionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One institution with its roles, and who controlled it from when on */
        get: operations["InstitutionsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interconnections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets one institution’s app pay another’s codes, links or in-app entries from a moment on, over a clearing house or on one institution’s books. */
        post: operations["OpenInterconnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interconnections/{interconnectionId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the interconnection at a moment; payments that passed before keep what they recorded. */
        post: operations["CloseInterconnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interconnections/{interconnectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One interconnection, and when payments could pass */
        get: operations["InterconnectionsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fee-rules/{feeRuleId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States what payments cost from a day on, and which party gets which part of it. */
        post: operations["PublishFeeRuleVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fee-rules/{feeRuleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One fee rule with all its versions */
        get: operations["FeeRulesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rollouts/{platform}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A channel is data: how a payment is presented, by whose code, who acquires it and at which price. */
        post: operations["RegisterChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rollouts/{platform}/channels/{channelId}/arrangement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves a channel on the payment page, for orders placed from now on. */
        post: operations["ArrangeChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rollouts/{platform}/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes the hash of a salt, so that the draw for these channels is fixed before anybody knows who will buy. */
        post: operations["CommitDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rollouts/{platform}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Widens who is offered the channels it names; orders placed from now on count. */
        post: operations["OpenStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rollouts/{platform}/rollbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back the stage the platform is in. */
        post: operations["RollBackStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rollouts/{platform}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Channels, draws and stages of a platform, in the order in which they came */
        get: operations["RolloutsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders that match every given field, the latest first */
        get: operations["OrderListController_list"];
        put?: never;
        /** Records the order, and with it which channels its payment page offers and which it does not, with the reasons. */
        post: operations["PlaceOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/amount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes what an order holds and costs while nobody pays it; what its page offers is evaluated anew. */
        post: operations["ChangeOrderAmount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an order back. Not once somebody’s authorization holds it. */
        post: operations["CancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order as it stands */
        get: operations["OrdersController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens one attempt to pay one or more orders over a channel each was offered, with its code or link. */
        post: operations["RequestPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-requests/{paymentRequestId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for the end of an attempt that nobody paid. What came of it is recorded, also when it was not closed. */
        post: operations["ClosePaymentRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-requests/{paymentRequestId}/link-revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The buyer takes a shared link back: whoever comes by it from then on is refused. */
        post: operations["RevokeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-requests/{paymentRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One payment request as it stands, with its code or link */
        get: operations["PaymentRequestsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-requests/{paymentRequestId}/code.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchant-presented code as the buyer saves it to the album */
        get: operations["CodeImagesController_png"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-requests/{paymentRequestId}/code.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchant-presented code as a drawing */
        get: operations["CodeImagesController_svg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant-codes/{platform}/{channelId}/{merchantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text of a merchant’s printed code, the same for all payments */
        get: operations["MerchantCodesController_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant-codes/{platform}/{channelId}/{merchantId}/code.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A merchant’s printed code as an image */
        get: operations["MerchantCodesController_png"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant-codes/{platform}/{channelId}/{merchantId}/code.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A merchant’s printed code as a drawing */
        get: operations["MerchantCodesController_svg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who scanned codes to pay, the last first */
        get: operations["scans-list"];
        put?: never;
        /** A payer’s app scans the code from a saved image or through its camera. */
        post: operations["ScanCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customer-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The merchant’s scanner reads the code that the payer’s app shows, which then authorizes as after any scan. */
        post: operations["ScanCustomerCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scans/{paymentRequestId}/authorization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the payer’s app says of its own check. The secret stays there; only the result comes here. */
        post: operations["AuthorizeScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scans/{paymentRequestId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends only this payer’s offer; others may still pay, and the payer may come again. */
        post: operations["DeclineScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scans/{paymentRequestId}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An institution says whether payer and buyer are one person. The last statement holds. */
        post: operations["StateScanPayerIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scans/{paymentRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who came to pay a request in this way, how far each has come, and who authorized it */
        get: operations["scans-read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/friend-authorizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who opened links to pay for somebody, the last first */
        get: operations["friend-authorizations-list"];
        put?: never;
        /** A friend opens the link that the buyer shared. */
        post: operations["OpenFriendLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/friend-authorizations/{paymentRequestId}/authorization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the payer’s app says of its own check. The secret stays there; only the result comes here. */
        post: operations["AuthorizeByFriend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/friend-authorizations/{paymentRequestId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends only this payer’s offer; others may still pay, and the payer may come again. */
        post: operations["DeclineByFriend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/friend-authorizations/{paymentRequestId}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An institution says whether payer and buyer are one person. The last statement holds. */
        post: operations["StateFriendIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/friend-authorizations/{paymentRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who came to pay a request in this way, how far each has come, and who authorized it */
        get: operations["friend-authorizations-read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/direct-authorizations/{paymentRequestId}/authorization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the payer’s app says of its own check. The secret stays there; only the result comes here. */
        post: operations["AuthorizeDirectPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/direct-authorizations/{paymentRequestId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends only this payer’s offer; others may still pay, and the payer may come again. */
        post: operations["DeclineDirectPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/direct-authorizations/{paymentRequestId}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An institution says whether payer and buyer are one person. The last statement holds. */
        post: operations["StateDirectPayerIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/direct-authorizations/{paymentRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who came to pay a request in this way, how far each has come, and who authorized it */
        get: operations["direct-authorizations-read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{paymentRequestId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks money back for whoever paid, in parts at will, whoever asks for it. */
        post: operations["RequestRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{paymentRequestId}/refunds/{refundId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The provider took the request for a refund and works on it. */
        post: operations["AcceptRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{paymentRequestId}/refunds/{refundId}/success": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The provider gave the money back to whoever paid. */
        post: operations["SucceedRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{paymentRequestId}/refunds/{refundId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The refund is given up: nothing was given back, and the amount may be asked for again. */
        post: operations["CloseRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{paymentRequestId}/refunds/{refundId}/abnormality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The payer’s account does not take the refund; another one is needed. */
        post: operations["ReportRefundAbnormal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{paymentRequestId}/refunds/{refundId}/redirection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The payer named another account of theirs, and the provider works on the refund again. */
        post: operations["RedirectRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{paymentRequestId}/reported-capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The acquirer says that money was taken which no authorization here claimed, as after the end of the request. It pays no order, is in no share, and goes back whole to whoever paid. */
        post: operations["ReportCapture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{paymentRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of the money: captured or voided, the postings and the refunds */
        get: operations["SettlementsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imported-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A payment as the row of a bill states it; a fact that is recorded already is passed over, from whichever file. */
        post: operations["RecordImportedPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imported-refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A refund as the row of a bill states it, also of a payment that no bill has told of. */
        post: operations["RecordImportedRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imported-revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A payment that was taken back whole, as the row of a bill states it. */
        post: operations["RecordImportedRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imported-payments/{importedPaymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that bills have said of one transaction */
        get: operations["ImportedPaymentsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Commands of all kinds, one a line, each with an answer line of its own: in order for one stream and for one key, streams side by side. A line that cannot be taken answers its problem, and the rest goes on. Read the answers while you send: a reader who takes nothing for 30 seconds is cut off. */
        post: operations["Commands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consumers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The consumers of this process: how far they are, and what they could not handle */
        get: operations["ConsumersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consumers/{name}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries every event that a consumer has parked once more */
        post: operations["ConsumersController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consumers/{name}/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a consumer begin again with the first event */
        post: operations["ConsumersController_restart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments that match every given field, the newest request first */
        get: operations["PaymentsController_payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One payment and the steps of its life */
        get: operations["PaymentsController_payment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/figures/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answer to a question now, and again whenever its figures are others, at most once a second */
        get: operations["LiveFiguresController_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Any figures, cut and filtered by any dimensions, as of any position */
        get: operations["FiguresController_answer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/figures/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every figure and dimension that can be asked for, and what its words mean */
        get: operations["FiguresController_definitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/figures/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events behind figures: each that moved one of them, in log order */
        get: operations["FiguresController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/figures/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moved figures between two positions: before, after, and exactly the events between */
        get: operations["FiguresController_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rollouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rollouts of platforms: their channels and the stages in force, the one that began last first */
        get: operations["RolloutListController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/direct-authorizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who opened a wallet inside the app to pay, the last first */
        get: operations["direct-authorizations-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events that count nowhere, oldest first, and why */
        get: operations["SetAsideController_setAside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far each projection and each table of facts has come, and the event at which it stopped */
        get: operations["ProjectionsController_projections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projections/{name}/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has questions answered from this version of a projection or a table of facts; the others are fed on, so switching back is the same */
        post: operations["ProjectionsController_switchTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether rows and facts follow the log or wait for it; 503 with the reason when one or all have stopped */
        get: operations["ProjectionsHealthController_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Replays recorded events, one JSON document a line, as fast as they are taken; the last line says whether that was all */
        get: operations["AuditEventsController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Health: {
            /** @enum {string} */
            status: "ok";
        };
        ReadyPart: {
            part: string;
            /** @enum {string} */
            status: "ready" | "degraded";
            /** @description Why somebody should look at it */
            reason: string | null;
        };
        Ready: {
            /**
             * @description degraded: it works, and somebody should look
             * @enum {string}
             */
            status: "ready" | "degraded";
            parts: components["schemas"]["ReadyPart"][];
        };
        NamesRequest: {
            zh: string;
            en: string;
        };
        RegisterInstitutionRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            institutionId: string;
            names: components["schemas"]["NamesRequest"];
            /** @description What the institution does in payments: one role at least. */
            roles: ("platform" | "wallet" | "codeIssuer" | "accountInstitution" | "acquirer" | "clearingHouse" | "scheme" | "gateway")[];
        };
        InstitutionChangedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            institutionId: string;
        };
        ChangeRoleRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            /** @enum {string} */
            role: "platform" | "wallet" | "codeIssuer" | "accountInstitution" | "acquirer" | "clearingHouse" | "scheme" | "gateway";
        };
        ChangeControllerRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            /** @description Who says so. */
            source: string;
            /** @enum {string} */
            certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            /** @description Who controls the institution; null when nobody does any more. */
            controller: string | null;
            /**
             * Format: date-time
             * @description From when on; may lie in the past.
             */
            validFrom: string;
        };
        NamesAnswer: {
            zh: string;
            en: string;
        };
        ControllerAnswer: {
            source: string;
            /** @enum {string} */
            certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            /**
             * Format: date-time
             * @description When it was stated.
             */
            occurredAt: string;
            /** @description Null when nobody controls it any more. */
            controller: string | null;
            /** Format: date-time */
            validFrom: string;
        };
        InstitutionAnswer: {
            institutionId: string;
            names: components["schemas"]["NamesAnswer"];
            roles: ("platform" | "wallet" | "codeIssuer" | "accountInstitution" | "acquirer" | "clearingHouse" | "scheme" | "gateway")[];
            /** @description Who controlled it from when on, oldest first. */
            controllers: components["schemas"]["ControllerAnswer"][];
            revision: string;
        };
        OpenInterconnectionRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            /** @description Who says so. */
            source: string;
            /** @enum {string} */
            certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            /** @description Institution whose app pays: a wallet, or one that keeps accounts. */
            payerApp: string;
            /** @description Institution whose codes, links or in-app entries it pays. */
            codeIssuer: string;
            /** @enum {string} */
            field: "online" | "barcode";
            /** @enum {string} */
            presentation: "dynamicCode" | "staticCode" | "customerCode" | "link" | "inApp";
            /** @enum {string} */
            fundingKind: "balance" | "debitCard" | "creditCard" | "creditLine";
            /** @description Null where payments stay on one institution’s books. */
            clearingHouse: string | null;
            /**
             * Format: date-time
             * @description From when on; may lie in the past.
             */
            validFrom: string;
        };
        InterconnectionChangedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            /** @description <payer app>.<code issuer>.<field>.<presentation>.<funding kind> */
            interconnectionId: string;
            /** @enum {string} */
            status: "open" | "closed";
        };
        CloseInterconnectionRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            /** @description Who says so. */
            source: string;
            /** @enum {string} */
            certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            /**
             * Format: date-time
             * @description The first moment at which payments no longer pass.
             */
            validTo: string;
        };
        OpenPeriodAnswer: {
            /** @description Null where payments stay on one institution’s books. */
            clearingHouse: string | null;
            /** Format: date-time */
            validFrom: string;
            /**
             * Format: date-time
             * @description Null while nobody closed it.
             */
            validTo: string | null;
        };
        InterconnectionAnswer: {
            /** @description <payer app>.<code issuer>.<field>.<presentation>.<funding kind> */
            interconnectionId: string;
            /** @enum {string} */
            status: "open" | "closed";
            /** @description When payments can pass, oldest first. */
            periods: components["schemas"]["OpenPeriodAnswer"][];
            revision: string;
        };
        MoneyRequest: {
            /** @description Whole minor units, at least 1. */
            minorUnits: string;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "MOP" | "TWD" | "USD" | "EUR" | "GBP" | "JPY" | "KRW" | "KWD";
        };
        FeeClausePartRequest: {
            /** @enum {string} */
            role: "accountInstitution" | "clearingHouse" | "codeIssuer" | "payerApp" | "acquirer";
            /** @description Of the amount; 600 is 0.6 %. */
            hundredThousandths: number;
            /** @description The most this part may be; null for no end. */
            cap: components["schemas"]["MoneyRequest"] | null;
        };
        FeeClauseRequest: {
            /** @description Only these channels; null for all. */
            channelIds: string[] | null;
            /** @description Only merchants of these tiers; null for all. */
            tiers: string[] | null;
            /** @description Only these categories of goods; null for all. */
            categories: string[] | null;
            /**
             * @description refund: what is given back to the merchant of a refunded amount.
             * @enum {string}
             */
            direction: "payment" | "refund";
            /** @description What each party gets; the acquirer comes last, and what rounding leaves is theirs. */
            parts: components["schemas"]["FeeClausePartRequest"][];
        };
        PublishFeeRuleVersionRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            /** @description Who says so. */
            source: string;
            /** @enum {string} */
            certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            /**
             * Format: date-time
             * @description From when on; payments captured before keep the version they were priced by.
             */
            validFrom: string;
            /** @description The first clause that fits a part of a payment prices it. */
            clauses: components["schemas"]["FeeClauseRequest"][];
        };
        FeeRuleVersionPublishedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            feeRuleId: string;
            /** @description 1, 2, 3, … in the order of publication. */
            version: number;
        };
        MoneyAnswer: {
            /** @description Whole minor units. */
            minorUnits: string;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "MOP" | "TWD" | "USD" | "EUR" | "GBP" | "JPY" | "KRW" | "KWD";
        };
        FeeClausePartAnswer: {
            /** @enum {string} */
            role: "accountInstitution" | "clearingHouse" | "codeIssuer" | "payerApp" | "acquirer";
            /** @description Of the amount; 600 is 0.6 %. */
            hundredThousandths: number;
            cap: components["schemas"]["MoneyAnswer"] | null;
        };
        FeeClauseAnswer: {
            /** @description Null for all channels. */
            channelIds: string[] | null;
            /** @description Null for merchants of all tiers. */
            tiers: string[] | null;
            /** @description Null for all categories of goods. */
            categories: string[] | null;
            /** @enum {string} */
            direction: "payment" | "refund";
            parts: components["schemas"]["FeeClausePartAnswer"][];
        };
        FeeRuleVersionAnswer: {
            source: string;
            /** @enum {string} */
            certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            /**
             * Format: date-time
             * @description When it was stated.
             */
            occurredAt: string;
            /** @description 1, 2, 3, … in the order of publication. */
            version: number;
            /** Format: date-time */
            validFrom: string;
            /** @description The first clause that fits a part of a payment prices it. */
            clauses: components["schemas"]["FeeClauseAnswer"][];
        };
        FeeRuleAnswer: {
            feeRuleId: string;
            /** @description In the order of publication. */
            versions: components["schemas"]["FeeRuleVersionAnswer"][];
            revision: string;
        };
        RegisterChannelRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            channelId: string;
            names: components["schemas"]["NamesRequest"];
            /**
             * @description How a payment is put before the payer.
             * @enum {string}
             */
            presentation: "dynamicCode" | "staticCode" | "customerCode" | "link" | "inApp";
            /** @description A registered institution with the role codeIssuer. */
            codeIssuer: string;
            /** @description A registered institution with the role acquirer: it holds the merchants’ accounts. */
            acquirer: string;
            /** @enum {string} */
            field: "online" | "barcode";
            /** @description A published fee rule. */
            feeRuleId: string;
            /** @description The channel is offered only while this interconnection is open; null where none is needed. */
            interconnectionId?: string | null;
            /** @description Default: 24 hours for links, else 2 hours. */
            lifetimeMs?: number | null;
            /** @description Default: 5 minutes. */
            closableAfterMs?: number | null;
            /** @description Largest single amount; null for none. */
            amountMax?: components["schemas"]["MoneyRequest"] | null;
            /** @description 1 is the top of the page. Default: behind every other. */
            rank?: number | null;
            /** @description Default: false. */
            preselected?: boolean;
            /** @description Hidden until the buyer unfolds it. Default: false. */
            folded?: boolean;
        };
        RolloutChangedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            platform: string;
        };
        ArrangeChannelRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            /** @description 1 is the top of the page. */
            rank: number;
            preselected: boolean;
            /** @description Hidden until the buyer unfolds it. */
            folded: boolean;
        };
        CommitDrawRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            drawId: string;
            channelIds: string[];
            /** @description SHA-256 of the salt in UTF-8, in lowercase hexadecimal. */
            saltHash: string;
        };
        SelectionRequest: {
            /** @description Only these; null for all. */
            included: string[] | null;
            /** @description All but these. */
            excluded: string[];
        };
        AmountRangeRequest: {
            /** @description The least amount, inclusive; null for no end. */
            min: components["schemas"]["MoneyRequest"] | null;
            /** @description The largest amount, inclusive; null for no end. */
            max: components["schemas"]["MoneyRequest"] | null;
        };
        StageRulesRequest: {
            categories?: components["schemas"]["SelectionRequest"];
            products?: components["schemas"]["SelectionRequest"];
            merchants?: components["schemas"]["SelectionRequest"];
            cities?: components["schemas"]["SelectionRequest"];
            amount?: components["schemas"]["AmountRangeRequest"];
        };
        OpenStageRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            /** @description Who says so. */
            source: string;
            /** @enum {string} */
            certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            stageId: string;
            /** @description A committed draw; null where all buyers are in the cohort. */
            drawId?: string | null;
            /** @description Needed for the first stage of a draw, which reveals it: anyone can repeat the draw then. */
            salt?: string | null;
            channelIds: string[];
            /** @description Share of the buyers in the cohort; 10,000 is all. */
            cohortBasisPoints: number;
            /** @description What the stage is for. Default: everything. */
            rules?: components["schemas"]["StageRulesRequest"];
        };
        RollBackStageRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            stageId: string;
            reason: string;
        };
        CapabilitiesAnswer: {
            /**
             * @description What the buyer is given to present.
             * @enum {string}
             */
            presents: "code" | "link" | "nothing";
            captures: ("camera" | "album" | "merchantScanner" | "linkOpened" | "appOpened")[];
            /**
             * @description Who may pay.
             * @enum {string}
             */
            payer: "anyone" | "buyer" | "anotherPerson";
            /** @description How long a code or link of this channel can be paid. */
            lifetimeMs: number;
            /** @description How long after its creation a payment request may be closed. */
            closableAfterMs: number;
        };
        ChannelAnswer: {
            channelId: string;
            names: components["schemas"]["NamesAnswer"];
            /** @enum {string} */
            presentation: "dynamicCode" | "staticCode" | "customerCode" | "link" | "inApp";
            codeIssuer: string;
            acquirer: string;
            /** @enum {string} */
            field: "online" | "barcode";
            feeRuleId: string;
            interconnectionId: string | null;
            capabilities: components["schemas"]["CapabilitiesAnswer"];
            amountMax: components["schemas"]["MoneyAnswer"] | null;
            /** @description 1 is the top of the page. */
            rank: number;
            preselected: boolean;
            folded: boolean;
        };
        DrawAnswer: {
            drawId: string;
            channelIds: string[];
            /** @description SHA-256 of the salt, published before anybody knew who would buy. */
            saltHash: string;
            /** @description Published with the first stage of the draw, so that anyone can repeat it; null before. */
            salt: string | null;
        };
        SelectionAnswer: {
            /** @description Null for all. */
            included: string[] | null;
            excluded: string[];
        };
        AmountRangeAnswer: {
            min: components["schemas"]["MoneyAnswer"] | null;
            max: components["schemas"]["MoneyAnswer"] | null;
        };
        StageRulesAnswer: {
            categories: components["schemas"]["SelectionAnswer"];
            products: components["schemas"]["SelectionAnswer"];
            merchants: components["schemas"]["SelectionAnswer"];
            cities: components["schemas"]["SelectionAnswer"];
            amount: components["schemas"]["AmountRangeAnswer"];
        };
        StageAnswer: {
            source: string;
            /** @enum {string} */
            certainty: "published" | "secondary" | "unconfirmed" | "illustrative";
            /**
             * Format: date-time
             * @description When it was stated.
             */
            occurredAt: string;
            stageId: string;
            /** @description Null where all buyers are in the cohort. */
            drawId: string | null;
            channelIds: string[];
            cohortBasisPoints: number;
            rules: components["schemas"]["StageRulesAnswer"];
            rolledBack: boolean;
        };
        RolloutAnswer: {
            platform: string;
            /** @description In the order of registration. */
            channels: components["schemas"]["ChannelAnswer"][];
            draws: components["schemas"]["DrawAnswer"][];
            /** @description In the order they were opened. */
            stages: components["schemas"]["StageAnswer"][];
            revision: string;
        };
        OrderLineRequest: {
            lineId: string;
            productId: string;
            category: string;
            quantity: number;
            /** @description Of the whole line. */
            amount: components["schemas"]["MoneyRequest"];
        };
        PersonRequest: {
            /** @enum {string} */
            scheme: "account" | "openid" | "phone";
            /** @description Where the name holds: an institution for an account, an appid for an openid, a country for a phone. */
            scope: string;
            value: string;
        };
        MerchantRequest: {
            merchantId: string;
            /** @description The seller behind the merchant, where there is one. */
            subMerchantId?: string | null;
        };
        PlaceOrderRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            lines: components["schemas"]["OrderLineRequest"][];
            /** @description The lines’ amounts together. */
            amount: components["schemas"]["MoneyRequest"];
            /** @description A registered institution with the role platform. */
            platform: string;
            /** @description The platform's own number of the order. */
            orderNumber: string;
            buyer: components["schemas"]["PersonRequest"];
            merchant: components["schemas"]["MerchantRequest"];
            /** @description Where it is delivered, where somebody says so. */
            city?: string | null;
        };
        ChannelOfferAnswer: {
            /** @description The stage that decided; null while no stage opened the channel. */
            stageId: string | null;
            /** @description The buyer’s bucket, 0 to 9,999; null without a draw. */
            bucket: number | null;
            /** @description Whether the bucket lies in the cohort; null without a stage. */
            inCohort: boolean | null;
            /** @description 1 is the top of the page. */
            rank: number;
            preselected: boolean;
            /** @description Hidden until the buyer unfolds it. */
            folded: boolean;
            channelId: string;
            codeIssuer: string;
            /** @description Revision of the channel’s interconnection that decided; null where it needs none or none was opened. */
            interconnectionRevision: string | null;
            /** @description Why it is not offered; empty when it is. */
            reasons: ("stageNotOpened" | "notInCohort" | "categoryExcluded" | "productExcluded" | "merchantExcluded" | "cityExcluded" | "amountOutsideStage" | "amountOverLimit" | "interconnectionClosed")[];
        };
        OrderOffersAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            /** @description The platform and its order number, joined by a point. */
            orderId: string;
            /** @description Every channel of the platform, by rank. */
            offers: components["schemas"]["ChannelOfferAnswer"][];
        };
        OrderAmountRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            lines: components["schemas"]["OrderLineRequest"][];
            /** @description The lines’ amounts together. */
            amount: components["schemas"]["MoneyRequest"];
        };
        CancelOrderRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            reason: string;
        };
        OrderCancelledAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            orderId: string;
            /** @enum {string} */
            status: "cancelled";
        };
        PersonAnswer: {
            ref: string;
        };
        MerchantAnswer: {
            merchantId: string;
            subMerchantId: string | null;
        };
        OrderLineAnswer: {
            lineId: string;
            productId: string;
            category: string;
            quantity: number;
            /** @description Of the whole line. */
            amount: components["schemas"]["MoneyAnswer"];
        };
        ClaimAnswer: {
            paymentRequestId: string;
            payer: components["schemas"]["PersonAnswer"];
        };
        OrderAnswer: {
            orderId: string;
            /** @enum {string} */
            status: "placed" | "claimed" | "paid" | "cancelled";
            platform: string;
            orderNumber: string;
            buyer: components["schemas"]["PersonAnswer"];
            merchant: components["schemas"]["MerchantAnswer"];
            city: string | null;
            lines: components["schemas"]["OrderLineAnswer"][];
            amount: components["schemas"]["MoneyAnswer"];
            /**
             * Format: date-time
             * @description When it was placed.
             */
            occurredAt: string;
            /** @description Every channel of the platform, by rank. */
            offers: components["schemas"]["ChannelOfferAnswer"][];
            /** @description Whose authorization holds the order, or paid it. */
            claim: components["schemas"]["ClaimAnswer"] | null;
            revision: string;
        };
        RequestPaymentRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            orderIds: string[];
            channelId: string;
            /** @description The payment request that this one takes the place of. */
            supersedes?: string | null;
            /** @description Who alone may pay, by phone number or account, named as the payer’s app will name them. Default: whoever the channel lets. */
            designatedPayer?: components["schemas"]["PersonRequest"] | null;
        };
        CategoryAmountAnswer: {
            category: string;
            amount: components["schemas"]["MoneyAnswer"];
        };
        TermsOrderAnswer: {
            orderId: string;
            merchant: components["schemas"]["MerchantAnswer"];
            city: string | null;
            amount: components["schemas"]["MoneyAnswer"];
            /** @description The amount by category of goods. */
            categories: components["schemas"]["CategoryAmountAnswer"][];
        };
        ChannelTermsAnswer: {
            channelId: string;
            /** @enum {string} */
            presentation: "dynamicCode" | "staticCode" | "customerCode" | "link" | "inApp";
            /** @description Institution that issued the code, link or in-app entry. */
            codeIssuer: string;
            /** @description Who controlled the code issuer then, as known then. */
            codeIssuerController: string | null;
            /** @description Institution that holds the merchant’s account. */
            acquirer: string;
            /** @enum {string} */
            field: "online" | "barcode";
            feeRuleId: string;
        };
        OfferStandingAnswer: {
            /** @description The stage that decided; null while no stage opened the channel. */
            stageId: string | null;
            /** @description The buyer’s bucket, 0 to 9,999; null without a draw. */
            bucket: number | null;
            /** @description Whether the bucket lies in the cohort; null without a stage. */
            inCohort: boolean | null;
            /** @description 1 is the top of the page. */
            rank: number;
            preselected: boolean;
            /** @description Hidden until the buyer unfolds it. */
            folded: boolean;
        };
        TermsAnswer: {
            paymentRequestId: string;
            /** @description 1 for the first request for these orders. */
            attempt: number;
            /** @description The request this one takes the place of. */
            supersedes: string | null;
            platform: string;
            /** @description Who controlled the platform then, as known then. */
            platformController: string | null;
            /** @description The stage the platform was in then; null before any. */
            platformStageId: string | null;
            orders: components["schemas"]["TermsOrderAnswer"][];
            buyer: components["schemas"]["PersonAnswer"];
            amount: components["schemas"]["MoneyAnswer"];
            channel: components["schemas"]["ChannelTermsAnswer"];
            offer: components["schemas"]["OfferStandingAnswer"];
            /** @description The other channels that the buyer was offered. */
            alternatives: string[];
            /** @description The channel that was selected before the buyer chose; null where none was, or not the same for all orders. */
            preselectedChannelId: string | null;
            /**
             * Format: date-time
             * @description When the last of the orders was placed.
             */
            placedAt: string;
            /** Format: date-time */
            requestedAt: string;
        };
        CodeImagesAnswer: {
            png: string;
            svg: string;
        };
        PaymentRequestedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            paymentRequestId: string;
            terms: components["schemas"]["TermsAnswer"];
            /**
             * Format: date-time
             * @description The last moment to pay, exclusive.
             */
            expiresAt: string;
            code?: string;
            link?: string;
            codeImages?: components["schemas"]["CodeImagesAnswer"];
        };
        ClosePaymentRequestRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            reason: string;
        };
        PaymentRequestClosedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            paymentRequestId: string;
            /** @enum {string} */
            status: "closed";
        };
        ToldRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
        };
        LinkRevokedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            paymentRequestId: string;
            /** @enum {string} */
            status: "revoked";
        };
        PaymentRequestAnswer: {
            paymentRequestId: string;
            /** @enum {string} */
            status: "requested" | "expired" | "closed" | "paid";
            terms: components["schemas"]["TermsAnswer"];
            /** @description Who alone may pay; null where the buyer named nobody. */
            designatedPayer: components["schemas"]["PersonAnswer"] | null;
            /**
             * Format: date-time
             * @description When the buyer took the link back.
             */
            linkRevokedAt: string | null;
            /**
             * Format: date-time
             * @description The last moment to pay, exclusive.
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description From here on the request may be closed.
             */
            closableFrom: string;
            /**
             * @description Why it was not closed, when somebody asked last; null where nobody asked in vain.
             * @enum {string|null}
             */
            closeRefused: "alreadyPaid" | "tooEarly" | "unknown" | null;
            code?: string;
            link?: string;
            codeImages?: components["schemas"]["CodeImagesAnswer"];
            revision: string;
        };
        MerchantCodeAnswer: {
            text: string;
        };
        ScanForm: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            payer: components["schemas"]["PersonRequest"];
            /** @description The institution whose app pays. */
            payerApp: string;
            /** @enum {string} */
            capture: "camera" | "album";
            /** @description The payment that is meant: only where the code is a merchant’s printed one, which cannot tell. */
            paymentRequestId?: string;
            /**
             * Format: binary
             * @description PNG, JPEG or WebP of the code, at most 4 MiB.
             */
            image: Blob;
        };
        ReachedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            paymentRequestId: string;
            terms: components["schemas"]["TermsAnswer"];
            payer: components["schemas"]["PersonAnswer"];
            payerApp: string;
            /**
             * Format: date-time
             * @description The last moment to pay, exclusive.
             */
            expiresAt: string;
        };
        ScanCustomerCodeRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            paymentRequestId: string;
            /** @description The digits of the code: a secret that is used once. No more than a keyed hash of it is kept. */
            customerCode: string;
            /** @description The institution whose app shows the code. Default: as its first digits say; those of the UnionPay network do not. */
            payerApp?: string | null;
            /** @description Who shows the code, where the payer’s app tells. Default: the buyer. */
            payer?: components["schemas"]["PersonRequest"] | null;
        };
        FactorsRequest: {
            /** @enum {string} */
            kind: "password" | "biometric" | "certificate" | "none";
            /** @description How many factors were checked. */
            count: number;
        };
        FundingRequest: {
            /** @enum {string} */
            kind: "balance" | "debitCard" | "creditCard" | "creditLine";
            /** @description The institution that keeps the account. */
            institution: string;
            /**
             * @description Class of the account, where the wallet says it.
             * @enum {string|null}
             */
            class?: "I" | "II" | "III" | null;
        };
        CouponRequest: {
            /** @description Who pays this part of the price. */
            funder: string;
            /** @enum {string} */
            funderRole: "merchant" | "platform" | "wallet";
            amount: components["schemas"]["MoneyRequest"];
        };
        CheckRequest: {
            /** @enum {string} */
            result: "passed" | "failed" | "limitExceeded" | "unknown";
            factors: components["schemas"]["FactorsRequest"];
            /** @description Where the money comes from; needed when the check passed. */
            funding?: components["schemas"]["FundingRequest"];
            coupons?: components["schemas"]["CouponRequest"][];
            /**
             * Format: date-time
             * @description Until when the payer’s app locks the payer out.
             */
            lockedUntil?: string;
        };
        AuthorizeRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            payer: components["schemas"]["PersonRequest"];
            /** @description The institution whose app pays. */
            payerApp: string;
            check: components["schemas"]["CheckRequest"];
        };
        AuthorizedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            paymentRequestId: string;
            /**
             * @description Unknown until the payer’s app tells again.
             * @enum {string}
             */
            status: "authorized" | "resultUnknown";
        };
        PayerAtAppRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            payer: components["schemas"]["PersonRequest"];
            /** @description The institution whose app pays. */
            payerApp: string;
        };
        DeclinedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            paymentRequestId: string;
            /** @enum {string} */
            status: "declined";
        };
        StateIdentityRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            payer: components["schemas"]["PersonRequest"];
            /** @description The institution whose app pays. */
            payerApp: string;
            /** @description The institution that says it. */
            by: string;
            /** @description Whether payer and buyer are one person. */
            same: boolean;
        };
        IdentityStatedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            paymentRequestId: string;
            payer: components["schemas"]["PersonAnswer"];
            /** @description Whether payer and buyer are one person. */
            same: boolean;
        };
        PayerStandingAnswer: {
            payer: components["schemas"]["PersonAnswer"];
            payerApp: string;
            /**
             * @description How the payer’s app took it up.
             * @enum {string}
             */
            capture: "camera" | "album" | "merchantScanner" | "linkOpened" | "appOpened";
            /**
             * @description Refused: no open interconnection lets this app pay.
             * @enum {string}
             */
            status: "reached" | "refused" | "declined" | "resultUnknown" | "authorized";
            /**
             * Format: date-time
             * @description Null while it was only refused.
             */
            reachedAt: string | null;
            /** @description Checks that failed, and those that were over a limit. */
            failedAttempts: number;
            /**
             * Format: date-time
             * @description Since when the payer’s app does not know what came of its check; null while it knows.
             */
            unknownSince: string | null;
            /** Format: date-time */
            lockedUntil: string | null;
            /** @description Whether the payer is the buyer, as last stated; null while nobody did. */
            isBuyer: boolean | null;
        };
        FundingAnswer: {
            /** @enum {string} */
            kind: "balance" | "debitCard" | "creditCard" | "creditLine";
            /** @description The institution that keeps the account. */
            institution: string;
            class: string | null;
        };
        FactorsAnswer: {
            /** @enum {string} */
            kind: "password" | "biometric" | "certificate" | "none";
            count: number;
        };
        CouponAnswer: {
            funder: string;
            /** @enum {string} */
            funderRole: "merchant" | "platform" | "wallet";
            amount: components["schemas"]["MoneyAnswer"];
        };
        AuthorizedPaymentAnswer: {
            payer: components["schemas"]["PersonAnswer"];
            payerApp: string;
            /**
             * @description How the payer’s app took it up.
             * @enum {string}
             */
            capture: "camera" | "album" | "merchantScanner" | "linkOpened" | "appOpened";
            /** @description In order of id. */
            orderIds: string[];
            /** @description Who controlled the app then, as known then. */
            payerAppController: string | null;
            funding: components["schemas"]["FundingAnswer"];
            /** @description How the payer’s app made sure of the payer. */
            factors: components["schemas"]["FactorsAnswer"];
            acquirer: string;
            /** @description Null on the books of one institution. */
            clearingHouse: string | null;
            /** @description Null where none was needed. */
            interconnectionId: string | null;
            interconnectionRevision: string | null;
            coupons: components["schemas"]["CouponAnswer"][];
            /** Format: date-time */
            occurredAt: string;
        };
        AuthorizationAnswer: {
            paymentRequestId: string;
            /** @enum {string} */
            status: "open" | "authorized";
            /**
             * Format: date-time
             * @description Null while all were refused.
             */
            firstReachedAt: string | null;
            /** @description In the order in which they first came; at most a hundred. */
            payers: components["schemas"]["PayerStandingAnswer"][];
            /** @description Null while nobody authorized it. */
            authorized: components["schemas"]["AuthorizedPaymentAnswer"] | null;
            revision: string;
        };
        OpenFriendLinkRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            payer: components["schemas"]["PersonRequest"];
            /** @description The institution whose app pays. */
            payerApp: string;
            link: string;
        };
        RequestRefundRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            /** @description The merchant's own number of the refund: the same one refunds once. */
            refundId: string;
            amount: components["schemas"]["MoneyRequest"];
            /** @description The order of the payment that is meant. Default: all of it. */
            orderId?: string | null;
            /** @description The line of that order that is meant. Default: all of it. */
            lineId?: string | null;
            /** @description Who asks: an institution or a party to the payment. */
            requestedBy: string;
            reason: string;
        };
        RefundChangedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            paymentRequestId: string;
            refundId: string;
            /** @enum {string} */
            status: "requested" | "accepted" | "succeeded" | "closed" | "abnormal";
        };
        RefundStepRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
        };
        RefundFailureRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            reason: string;
        };
        RedirectRefundRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            /** @description Another account of the same payer. */
            funding: components["schemas"]["FundingRequest"];
        };
        ReportCaptureRequest: {
            /**
             * Format: date-time
             * @description When it happened: at most seven days ago, never ahead. Default: now.
             */
            occurredAt?: string;
            /** @description Whose money was taken: it goes back there. */
            payer: components["schemas"]["PersonRequest"];
            /** @description The institution whose app paid. */
            payerApp: string;
            /** @enum {string} */
            capture: "camera" | "album" | "merchantScanner" | "linkOpened" | "appOpened";
            factors: components["schemas"]["FactorsRequest"];
            /** @description Where the money came from. */
            funding: components["schemas"]["FundingRequest"];
            coupons?: components["schemas"]["CouponRequest"][];
            /** @description Who cleared it. Default: nobody, it stayed on the books of one institution. */
            clearingHouse?: string | null;
            /** @description The provider’s own number. */
            providerTransactionId?: string | null;
        };
        CaptureReportedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            paymentRequestId: string;
            /**
             * @description Claimed: this ledger had captured it from the same payer.
             * @enum {string}
             */
            basis: "claimed" | "reported";
            amount: components["schemas"]["MoneyAnswer"];
        };
        StepsAnswer: {
            /** Format: date-time */
            placed: string;
            /** Format: date-time */
            requested: string;
            /** Format: date-time */
            presented: string | null;
            /** Format: date-time */
            reached: string | null;
            /** Format: date-time */
            authorized: string | null;
            /** Format: date-time */
            claimed: string | null;
        };
        AmountsAnswer: {
            total: components["schemas"]["MoneyAnswer"];
            /** @description What the payer gave: the total without all coupons. */
            cash: components["schemas"]["MoneyAnswer"];
            coupons: components["schemas"]["CouponAnswer"][];
            /** @description What the merchant is due before the fee. */
            due: components["schemas"]["MoneyAnswer"];
        };
        FeePartAnswer: {
            /** @description The institution that gets it. */
            party: string;
            /** @enum {string} */
            role: "accountInstitution" | "clearingHouse" | "codeIssuer" | "payerApp" | "acquirer";
            amount: components["schemas"]["MoneyAnswer"];
        };
        FeeAnswer: {
            feeRuleId: string;
            version: number;
            total: components["schemas"]["MoneyAnswer"];
            /** @description Before rounding, in thousandths of a minor unit. */
            exactThousandths: string;
            parts: components["schemas"]["FeePartAnswer"][];
        };
        AccountAnswer: {
            /** @description Whose books. */
            institution: string;
            /** @enum {string} */
            kind: "payerFunds" | "couponFunds" | "merchantPayable" | "suspense" | "feeIncome";
            holder: string;
            clearingHouse: string | null;
        };
        PostingAnswer: {
            account: components["schemas"]["AccountAnswer"];
            currency: string;
            /** @description The postings of one event sum to zero. */
            minorUnits: string;
        };
        ObligationAnswer: {
            clearingHouse: string;
            debtor: string;
            creditor: string;
            amount: components["schemas"]["MoneyAnswer"];
        };
        RefundAnswer: {
            refundId: string;
            /** @enum {string} */
            status: "requested" | "accepted" | "succeeded" | "closed" | "abnormal";
            amount: components["schemas"]["MoneyAnswer"];
            orderId: string | null;
            lineId: string | null;
            requestedBy: string;
            reason: string;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            occurredAt: string;
        };
        SettlementAnswer: {
            /** @enum {string} */
            status: "captured" | "voided";
            paymentRequestId: string;
            orderIds: string[];
            channel: components["schemas"]["ChannelTermsAnswer"];
            /** @description Who authorized; refunds go here. */
            payer: components["schemas"]["PersonAnswer"];
            payerApp: string;
            steps: components["schemas"]["StepsAnswer"];
            /** Format: date-time */
            occurredAt: string;
            /** @enum {string} */
            reason?: "orderAlreadyClaimed" | "orderCancelled" | "amountChanged" | "captureReported";
            /** @enum {string} */
            basis?: "claimed" | "reported";
            funding?: components["schemas"]["FundingAnswer"];
            clearingHouse?: string | null;
            amounts?: components["schemas"]["AmountsAnswer"];
            /** @description Null where only a provider reports the capture: it costs nothing. */
            fee?: components["schemas"]["FeeAnswer"] | null;
            postings?: components["schemas"]["PostingAnswer"][];
            obligations?: components["schemas"]["ObligationAnswer"][];
            /** @description Captured, less refunds that were not given up. */
            refundable?: components["schemas"]["MoneyAnswer"];
            refunds?: components["schemas"]["RefundAnswer"][];
            revision: string;
        };
        ImportSourceRequest: {
            /** @enum {string} */
            kind: "wechatpay-bill";
            fileSha256: string;
            /** @description 1 is the first row after the header. */
            row: number;
        };
        StatedAmountRequest: {
            minorUnits: string;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "MOP" | "TWD" | "USD" | "EUR" | "GBP" | "JPY" | "KRW" | "KWD";
        };
        RecordImportedPaymentRequest: {
            source: components["schemas"]["ImportSourceRequest"];
            /** @description The institution whose bill it is. */
            institution: string;
            transactionId: string;
            orderNumber: string;
            merchant: components["schemas"]["MerchantRequest"];
            payer: components["schemas"]["PersonRequest"];
            tradeType: string;
            /** @enum {string} */
            field: "online" | "barcode";
            /** @description The institution's word for where the money came from. */
            fundingType: string | null;
            /**
             * Format: date-time
             * @description When it happened, as the bill says; however long ago.
             */
            occurredAt: string;
            /** @description Null when the bill does not say. */
            orderAmount: components["schemas"]["StatedAmountRequest"] | null;
            /** @description What the merchant is due, after coupons. */
            settledAmount: components["schemas"]["StatedAmountRequest"];
            couponAmount: components["schemas"]["StatedAmountRequest"];
            /** @description Thousandths of a minor unit (0.00001 yuan). */
            feeThousandths: string;
        };
        ImportedPaymentRecordedAnswer: {
            /** @description Revision of the stream; also the ETag. */
            revision: string;
            /** @description Position in the log: give it to a reader as minPosition. */
            position: string;
            /** @description `<institution>.<transaction>` */
            importedPaymentId: string;
        };
        RecordImportedRefundRequest: {
            source: components["schemas"]["ImportSourceRequest"];
            /** @description The institution whose bill it is. */
            institution: string;
            transactionId: string;
            orderNumber: string;
            merchant: components["schemas"]["MerchantRequest"];
            payer: components["schemas"]["PersonRequest"];
            tradeType: string;
            /** @enum {string} */
            field: "online" | "barcode";
            /** @description The institution's word for where the money came from. */
            fundingType: string | null;
            /**
             * Format: date-time
             * @description When it happened, as the bill says; however long ago.
             */
            occurredAt: string;
            couponRefundAmount: components["schemas"]["StatedAmountRequest"];
            /** @description Null when the bill does not say. */
            requestedAmount: components["schemas"]["StatedAmountRequest"] | null;
            /** @description Thousandths of a minor unit (0.00001 yuan). */
            feeThousandths: string;
            refundId: string;
            /** @enum {string} */
            status: "SUCCESS" | "PROCESSING";
            refundAmount: components["schemas"]["StatedAmountRequest"];
        };
        RecordImportedRevocationRequest: {
            source: components["schemas"]["ImportSourceRequest"];
            /** @description The institution whose bill it is. */
            institution: string;
            transactionId: string;
            orderNumber: string;
            merchant: components["schemas"]["MerchantRequest"];
            payer: components["schemas"]["PersonRequest"];
            tradeType: string;
            /** @enum {string} */
            field: "online" | "barcode";
            /** @description The institution's word for where the money came from. */
            fundingType: string | null;
            /**
             * Format: date-time
             * @description When it happened, as the bill says; however long ago.
             */
            occurredAt: string;
            couponRefundAmount: components["schemas"]["StatedAmountRequest"];
            /** @description Null when the bill does not say. */
            requestedAmount: components["schemas"]["StatedAmountRequest"] | null;
            /** @description Thousandths of a minor unit (0.00001 yuan). */
            feeThousandths: string;
            revokedAmount: components["schemas"]["StatedAmountRequest"];
        };
        ImportedFactAnswer: {
            /** @enum {string} */
            type: "PaymentImported" | "RefundImported" | "RevocationImported";
            /** @description The fact as it was recorded. */
            data: Record<string, unknown>;
        };
        ImportedPaymentAnswer: {
            importedPaymentId: string;
            /** @description In the order in which bills told them. */
            facts: components["schemas"]["ImportedFactAnswer"][];
            revision: string;
        };
        CommandLineRequest: {
            /** @description Name of the command; docs/commands.md lists them. */
            command: string;
            /** @description Its idempotency key: the same as in the header Idempotency-Key of its own route. */
            key: string;
            /** @description The request of its own route, together with the parameters of its address. */
            body: Record<string, unknown>;
        };
        CommandLineAnswer: {
            /** @description Number of the line that is answered, from 1. */
            line: number;
            key: string | null;
            /** @description The status that its own route would answer with. */
            status: number;
            location?: string;
            /** @description What its own route would answer. */
            body?: Record<string, unknown>;
            /** @description The problem (RFC 9457) in place of a body. */
            problem?: Record<string, unknown>;
            retryAfterSeconds?: number;
        };
        ParkedAnswer: {
            stream: string;
            revision: string;
            position: string;
            /** @description How often it was tried before it was parked. */
            attempts: number;
            /** @description What failed the last time. */
            reason: string;
        };
        DueTimesAnswer: {
            /** @description How much is to happen later. */
            open: number;
            /**
             * Format: date-time
             * @description When the first of it is due.
             */
            nextAt: string | null;
        };
        ConsumerAnswer: {
            name: string;
            /** @description Everything up to here is handled or parked. */
            position: string;
            /** @description Events that are not handled or parked yet; null while it is not known how many more there are. */
            lagEvents: number | null;
            parked: components["schemas"]["ParkedAnswer"][];
            running: boolean;
            /** @description Null for one that waits for no time. */
            dueTimes: components["schemas"]["DueTimesAnswer"] | null;
        };
        ReplayAnswer: {
            replayed: number;
            stillParked: number;
        };
        AmountAnswer: {
            /** @description Whole minor units */
            minorUnits: string;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "MOP" | "TWD" | "USD" | "EUR" | "GBP" | "JPY" | "KRW" | "KWD";
        };
        PaymentAnswer: {
            paymentRequestId: string;
            /** @description <platform>.<order number>, in order of id */
            orderIds: string[];
            platform: string;
            /** @description Null before any stage */
            stageId: string | null;
            channelId: string;
            /** @description Institution id; null until somebody's app reached it */
            payerApp: string | null;
            /** @description Who controlled the app, as known then; null until it is authorized, and where nobody is known to */
            payerAppController: string | null;
            /** @enum {string} */
            presentation: "dynamicCode" | "staticCode" | "customerCode" | "link" | "inApp";
            /**
             * @description Remote (online) or in person (barcode)
             * @enum {string}
             */
            field: "online" | "barcode";
            /**
             * @description How the payer’s app took it up; null until then
             * @enum {string|null}
             */
            capture: "camera" | "album" | "merchantScanner" | "linkOpened" | "appOpened" | null;
            buyer: components["schemas"]["PersonAnswer"];
            /** @description Null until somebody reached the payment */
            payer: components["schemas"]["PersonAnswer"] | null;
            /** @description Null where nobody said, and where they are of several */
            city: string | null;
            /** @description Null where its orders are of several */
            merchant: components["schemas"]["MerchantAnswer"] | null;
            /** @description Of all its goods; null where they are of several */
            category: string | null;
            /** @description Gross */
            amount: components["schemas"]["AmountAnswer"];
            /** @description All refunds so far */
            refunded: components["schemas"]["AmountAnswer"];
            /** @enum {string} */
            status: "requested" | "reached" | "declined" | "expired" | "revoked" | "closed" | "authorized" | "claimed" | "voided" | "captured" | "partiallyRefunded" | "refunded";
            /** @description Why it was closed or voided; null for any other */
            reason: string | null;
            /**
             * Format: date-time
             * @description When it was requested
             */
            requestedAt: string;
            /** Format: date-time */
            capturedAt: string | null;
            /**
             * Format: date-time
             * @description When the last event about it occurred
             */
            updatedAt: string;
        };
        PaymentsPageAnswer: {
            /** @description Log position the answer was computed at */
            position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            definition: string;
            /** @description cursor of the next page; null after the last. A page looks at 10,000 rows at most, so it may have fewer than asked for, or none, and the next page more */
            nextCursor: string | null;
            /** @description The newest request first */
            payments: components["schemas"]["PaymentAnswer"][];
        };
        PaymentStepAnswer: {
            /** @description Type of the event */
            type: string;
            /**
             * Format: date-time
             * @description When it occurred
             */
            occurredAt: string;
        };
        PaymentLifeAnswer: {
            /** @description Log position the answer was computed at */
            position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            definition: string;
            payment: components["schemas"]["PaymentAnswer"];
            /** @description In the order of the log */
            steps: components["schemas"]["PaymentStepAnswer"][];
        };
        FigureColumnAnswer: {
            name: string;
            /** @enum {string} */
            kind: "figure" | "dimension" | "share";
            /** @description minorUnits, thousandths (of a minor unit), count, milliseconds or fraction; of a dimension name, person, flag, count, or the stretch of time */
            unit: string;
            meaning: string;
        };
        FiguresAnswer: {
            /** @description Log position the answer was computed at */
            position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            definition: string;
            /** @description The question with everything said that holds, also what was not given */
            question: {
                [key: string]: unknown;
            };
            columns: components["schemas"]["FigureColumnAnswer"][];
            /** @description One for each combination of dimensions in which a fact counts, in their order, null last. Figures are decimal text, null where nothing can be said; events is the way to what is behind them */
            rows: {
                [key: string]: unknown;
            }[];
            /** @description Where shares are asked for: what each is a share of, its HHI (0 to 10,000) and the shares of its largest 1 to 4 */
            markets?: {
                [key: string]: unknown;
            }[];
            /** @description The cursor of the next page; null on the last */
            nextCursor: string | null;
        };
        MeasureDefinition: {
            name: string;
            /** @enum {string} */
            unit: "minorUnits" | "thousandths" | "count" | "milliseconds" | "fraction";
            meaning: string;
            /** @description The facts it is counted in, whose dimensions it can be cut and filtered by */
            facts: string;
            /** @enum {string} */
            counting: "sum" | "distinct" | "quantile" | "ratio";
            /** @description Whether shareOf gives its share */
            hasShares: boolean;
        };
        DimensionDefinition: {
            name: string;
            /** @enum {string} */
            kind: "name" | "person" | "flag" | "count";
            meaning: string;
        };
        FactsDefinition: {
            name: string;
            /** @description The table that holds them */
            table: string;
            /** @description The time that a period is taken by */
            period: string;
            dimensions: components["schemas"]["DimensionDefinition"][];
        };
        WordDefinition: {
            word: string;
            meaning: string;
        };
        DefinitionsAnswer: {
            measures: components["schemas"]["MeasureDefinition"][];
            facts: components["schemas"]["FactsDefinition"][];
            timeBuckets: string[];
            zones: string[];
            words: components["schemas"]["WordDefinition"][];
        };
        EventBehindAnswer: {
            /** @description Log position */
            position: string;
            stream: string;
            revision: string;
            type: string;
            /**
             * Format: date-time
             * @description When the store recorded it
             */
            recordedAt: string;
            /** @description The way to its content */
            replay: string;
        };
        EventsBehindAnswer: {
            /** @description Log position the answer was computed at */
            position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            definition: string;
            question: {
                [key: string]: unknown;
            };
            /** @description In log order */
            events: components["schemas"]["EventBehindAnswer"][];
            /** @description The way to the events after these; null when there are none */
            next: string | null;
        };
        DifferencesAnswer: {
            /** @description Log position the answer was computed at */
            position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            definition: string;
            /** @description Log position of the figures before */
            fromPosition: string;
            question: {
                [key: string]: unknown;
            };
            /** @description Each row that moved: its dimensions, figures before and after (null where there was no row), and the events between that moved it */
            rows: {
                [key: string]: unknown;
            }[];
        };
        OrderRowLineAnswer: {
            lineId: string;
            productId: string;
            category: string;
            quantity: number;
            /** @description Of the whole line */
            amount: components["schemas"]["AmountAnswer"];
        };
        RefusedChannelAnswer: {
            channelId: string;
            reasons: ("stageNotOpened" | "notInCohort" | "categoryExcluded" | "productExcluded" | "merchantExcluded" | "cityExcluded" | "amountOutsideStage" | "amountOverLimit" | "interconnectionClosed")[];
        };
        OrderRowAnswer: {
            orderId: string;
            /** @enum {string} */
            status: "placed" | "claimed" | "paid" | "cancelled";
            platform: string;
            orderNumber: string;
            buyer: components["schemas"]["PersonAnswer"];
            merchant: components["schemas"]["MerchantAnswer"];
            city: string | null;
            /** @description Of all its goods; null where they are of several */
            category: string | null;
            /** @description As they are now */
            lines: components["schemas"]["OrderRowLineAnswer"][];
            amount: components["schemas"]["AmountAnswer"];
            /** @description Channels that the latest payment page offered, by rank */
            offered: string[];
            /** @description Channels that it did not offer, and why */
            refused: components["schemas"]["RefusedChannelAnswer"][];
            /** @description Whose authorization holds the order, or paid it */
            paymentRequestId: string | null;
            /** @description Who authorized that */
            payer: components["schemas"]["PersonAnswer"] | null;
            /** @description Other authorizations that wanted it */
            claimsRefused: string;
            /** @description Why it was cancelled; null for any other */
            reason: string | null;
            /**
             * Format: date-time
             * @description When it was placed
             */
            placedAt: string;
            /** Format: date-time */
            paidAt: string | null;
            /**
             * Format: date-time
             * @description When the last event about it occurred
             */
            updatedAt: string;
        };
        OrdersPageAnswer: {
            /** @description Log position the answer was computed at */
            position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            definition: string;
            /** @description cursor of the next page; null after the last. A page looks at 10,000 rows at most, so it may have fewer than asked for, or none, and the next page more */
            nextCursor: string | null;
            /** @description The latest first */
            orders: components["schemas"]["OrderRowAnswer"][];
        };
        StageInForceAnswer: {
            stageId: string;
            /** @description Share of buyers in the cohort; 10,000 is all */
            cohortBasisPoints: number;
            /**
             * Format: date-time
             * @description When it was opened
             */
            openedAt: string;
        };
        RolloutRowAnswer: {
            platform: string;
            /** @description In the order of registration */
            channelIds: string[];
            /** @description The stage that the platform is in; null before any */
            stageId: string | null;
            /** @description Stages in force, oldest first */
            stages: components["schemas"]["StageInForceAnswer"][];
            stagesRolledBack: string;
            /** @description Draws that were committed to */
            draws: string;
            /**
             * Format: date-time
             * @description When its first channel was registered
             */
            beganAt: string;
            /**
             * Format: date-time
             * @description When the last event about it occurred
             */
            updatedAt: string;
        };
        RolloutsPageAnswer: {
            /** @description Log position the answer was computed at */
            position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            definition: string;
            /** @description cursor of the next page; null after the last. A page looks at 10,000 rows at most, so it may have fewer than asked for, or none, and the next page more */
            nextCursor: string | null;
            /** @description The one that began last first */
            rollouts: components["schemas"]["RolloutRowAnswer"][];
        };
        AuthorizationRowAnswer: {
            paymentRequestId: string;
            payer: components["schemas"]["PersonAnswer"];
            payerApp: string;
            /** @description Who controlled the app, as known when it authorized; null before, and where nobody is known to */
            payerAppController: string | null;
            /**
             * @description How the payer’s app took it up
             * @enum {string}
             */
            capture: "camera" | "album" | "merchantScanner" | "linkOpened" | "appOpened";
            /**
             * @description Refused: no open interconnection lets this app pay
             * @enum {string}
             */
            status: "reached" | "refused" | "declined" | "resultUnknown" | "authorized";
            /** @description Checks that failed or were over a limit */
            failedAttempts: string;
            /** Format: date-time */
            lockedUntil: string | null;
            /** @description Whether the payer is the buyer, as last stated; null while nobody did */
            isBuyer: boolean | null;
            /**
             * @description Null until it is authorized
             * @enum {string|null}
             */
            fundingKind: "balance" | "debitCard" | "creditCard" | "creditLine" | null;
            /** @description Institution that keeps the account; null until it is authorized */
            accountInstitution: string | null;
            /** @description Null until then, and on the books of one institution */
            clearingHouse: string | null;
            /** @description Null until then, and where none was needed */
            interconnectionId: string | null;
            /**
             * Format: date-time
             * @description When this payer first came with this app
             */
            cameAt: string;
            /** Format: date-time */
            authorizedAt: string | null;
            /**
             * Format: date-time
             * @description When the last event about it occurred
             */
            updatedAt: string;
        };
        AuthorizationsPageAnswer: {
            /** @description Log position the answer was computed at */
            position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            definition: string;
            /** @description cursor of the next page; null after the last. A page looks at 10,000 rows at most, so it may have fewer than asked for, or none, and the next page more */
            nextCursor: string | null;
            /** @description Whoever came last first */
            authorizations: components["schemas"]["AuthorizationRowAnswer"][];
        };
        SetAsideEventAnswer: {
            /** @description Position in the log */
            position: string;
            stream: string;
            /** @description Revision in its stream */
            revision: string;
            /** @description As it is stored */
            type: string;
            reason: string;
        };
        SetAsideAnswer: {
            /** @description Log position the answer was computed at */
            position: string;
            /** @description What the figures mean: market, period, value or count, gross or net */
            definition: string;
            /** @description How many there are in all */
            totalEvents: number;
            events: components["schemas"]["SetAsideEventAnswer"][];
            /** @description What to give as `after` for the next page; null on the last */
            nextAfter: string | null;
        };
        ProjectionStopped: {
            /** @description Of the event that cannot be folded, when it is one */
            position?: string;
            stream?: string;
            revision?: string;
            /** @description Type of the event as it is stored */
            type?: string;
            /** @description Why it cannot be folded, or why no projection goes on: a log that is damaged names the place */
            reason: string;
        };
        ProjectionProgress: {
            /** @description Tables of facts are called facts.<name> */
            name: string;
            /** @description Whether questions are answered from it: of several versions one serves */
            isServing: boolean;
            /** @description Log position up to which it is folded */
            position: string;
            /** @description Distance from its position to that of the last event: a number of events on the embedded log, bytes on EventStoreDB; 0 when nothing is left to fold, null while the log cannot be read */
            lagPositions: string | null;
            /** @description Events of the streams it follows that are set aside and not in its figures; GET /v1/set-aside lists them */
            setAsideEvents: number;
            /** @description Why it stays where it is */
            stopped: components["schemas"]["ProjectionStopped"] | null;
            /** @description Events folded per second lately */
            eventsPerSecond?: number;
            /** @description Facts that a table of facts holds; null while their process does not answer */
            facts?: number | null;
        };
        SwitchedProjection: {
            /** @description The version that serves now */
            name: string;
            /** @description The version that served before */
            before: string;
        };
        FollowingState: {
            /**
             * @description waiting: the log is away
             * @enum {string}
             */
            status: "following" | "starting" | "waiting" | "restarting";
            /** @description Why it waits or is started again */
            reason: string | null;
        };
        RecordedEventLine: {
            position: string;
            stream: string;
            revision: string;
            /** Format: uuid */
            id: string;
            /** @description As it is stored, also when it is outgrown */
            type: string;
            /**
             * Format: date-time
             * @description When the store recorded it
             */
            recordedAt: string;
            /** @description As it is stored; of an event in the stream of a person only the reference */
            data: {
                [key: string]: unknown;
            };
            /**
             * @description What the data would say and this does not tell
             * @enum {string}
             */
            withheld?: "identifiers of a person";
            metadata: {
                [key: string]: unknown;
            };
        };
        ReplayEnd: {
            /** @description Everything that was asked for is there */
            complete: boolean;
            /** @description Why it is not complete */
            reason?: string;
            /** @description The events before this line */
            events: number;
            /** @description Position of the last of them */
            position: string | null;
        };
        ReplayEndLine: {
            end: components["schemas"]["ReplayEnd"];
        };
        /** @description Why there is no success (RFC 9457). Every type is described in docs/problems.md. */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description The fields to blame, where fields are. */
            errors?: {
                field: string;
                reason: string;
            }[];
            /** @description How each part of the process is doing, when that is the problem. */
            parts?: Record<string, unknown>[];
        };
        /** @description The request cannot be read as HTTP or as a form: a broken address, an upload that breaks off. */
        BadRequestProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/bad-request";
            /** @enum {integer} */
            status: 400;
        };
        /** @description Some fields cannot be taken. `errors` names each with the reason: a missing, unknown or repeated field, a wrong type, text with NUL, an amount that is negative, zero, fractional or huge, an unknown currency. No value is repeated. */
        InvalidRequestProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/invalid-request";
            /** @enum {integer} */
            status: 400;
        };
        /** @description There is nothing at this address. */
        RouteNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/route-not-found";
            /** @enum {integer} */
            status: 404;
        };
        /** @description There is something at this address, and it takes only the methods that `Allow` names. */
        MethodNotAllowedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/method-not-allowed";
            /** @enum {integer} */
            status: 405;
        };
        /** @description The headers did not come within 15 seconds, or the whole request within 30 (commands as lines may take longer). The connection is ended. */
        RequestTooSlowProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/request-too-slow";
            /** @enum {integer} */
            status: 408;
        };
        /** @description The name in `Host` is not known here, so it may be a page elsewhere that had its own name point here. `PUBLIC_NAMES` lists names besides localhost and addresses. */
        HostNotServedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/host-not-served";
            /** @enum {integer} */
            status: 421;
        };
        /** @description A page of another origin asks; only pages that this process gave out may, and those of `PUBLIC_NAMES`. */
        OriginNotAllowedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/origin-not-allowed";
            /** @enum {integer} */
            status: 403;
        };
        /** @description The address and headers together may have 16 KiB. */
        HeadersTooLargeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/headers-too-large";
            /** @enum {integer} */
            status: 431;
        };
        /** @description The process is ending and takes nothing new. Nothing was done; repeat after `Retry-After`. */
        EndingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/ending";
            /** @enum {integer} */
            status: 503;
        };
        /** @description The event log could not be written or read within seconds. Whether a command was recorded is unknown: repeat it with the same `Idempotency-Key` after `Retry-After`. */
        LogUnavailableProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/log-unavailable";
            /** @enum {integer} */
            status: 503;
        };
        /** @description Too much waits already, for the disk or for a decoder of images, or an image took longer than five seconds. Nothing was recorded; repeat after `Retry-After`. */
        OverloadedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/overloaded";
            /** @enum {integer} */
            status: 503;
        };
        /** @description The service does not listen, mostly because it is being started again. Nothing was done; repeat after `Retry-After`. */
        ServiceUnavailableProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/service-unavailable";
            /** @enum {integer} */
            status: 503;
        };
        /** @description Nobody expected this. The log has the cause under the request id that `detail` names; so has the header `X-Request-Id`. */
        InternalErrorProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/internal-error";
            /** @enum {integer} */
            status: 500;
        };
        /** @description Part of the event log cannot be read: it was changed or damaged on disk. `detail` says what; the log of the process has the path. Nothing was recorded. See docs/operations.md. */
        LogDamagedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/log-damaged";
            /** @enum {integer} */
            status: 500;
        };
        /** @description Images and exports have places that callers share by their address: one takes a place only while it holds fewer than are free. Nothing was done; repeat after `Retry-After`, or when one of yours has ended. */
        ShareUsedUpProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/share-used-up";
            /** @enum {integer} */
            status: 429;
        };
        /** @description The service took the request and ended before it answered. Whether it did what was asked is unknown: repeat it with the same `Idempotency-Key`. */
        ServiceAnswerLostProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/service-answer-lost";
            /** @enum {integer} */
            status: 502;
        };
        /** @description The answer of `/health/ready` while part of the process cannot work; `parts` names each with its condition and the reason. */
        NotReadyProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/not-ready";
            /** @enum {integer} */
            status: 503;
        };
        /** @description The key came before with another body. Take a new key for a new command. */
        IdempotencyKeyReusedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/idempotency-key-reused";
            /** @enum {integer} */
            status: 422;
        };
        /** @description `occurredAt` lies ahead of the ledger’s clock. */
        OccurredAtAheadProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/occurred-at-ahead";
            /** @enum {integer} */
            status: 422;
        };
        /** @description `occurredAt` is more than seven days ago. */
        OccurredAtTooLateProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/occurred-at-too-late";
            /** @enum {integer} */
            status: 422;
        };
        /** @description An institution has one role at least. */
        RolesMissingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/roles-missing";
            /** @enum {integer} */
            status: 422;
        };
        /** @description Nobody is controlled by itself. */
        ControlsItselfProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/controls-itself";
            /** @enum {integer} */
            status: 422;
        };
        /** @description The same command is being worked on; ask again after `Retry-After`. */
        CommandInFlightProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/command-in-flight";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The stream holds an event that counts nowhere: it cannot be read, or cannot follow what lies before it. `detail` names it; nothing was recorded. Also for a person that is named. See docs/operations.md. */
        EventsSetAsideProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/events-set-aside";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The institution was registered with other names or roles. Roles are granted and withdrawn by commands of their own. */
        InstitutionDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/institution-differs";
            /** @enum {integer} */
            status: 409;
        };
        /** @description At most 200 statements are kept about who controls one institution. */
        TooManyControllersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/too-many-controllers";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The stream is at another revision than `If-Match` says. Read it again, then decide. */
        RevisionDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/revision-differs";
            /** @enum {integer} */
            status: 412;
        };
        /** @description More than 512 commands wait for the stream, or this one waited 5 seconds, or other processes changed the stream ten times while it was deciding. Nothing was recorded; repeat it after `Retry-After`. */
        StreamContendedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/stream-contended";
            /** @enum {integer} */
            status: 503;
        };
        /** @description There is no institution of this id. */
        InstitutionUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/institution-unknown";
            /** @enum {integer} */
            status: 404;
        };
        /** @description A command needs the header `Idempotency-Key`. */
        IdempotencyKeyMissingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/idempotency-key-missing";
            /** @enum {integer} */
            status: 400;
        };
        /** @description The key must be 1 to 255 visible ASCII characters; a UUIDv7 is best. */
        IdempotencyKeyInvalidProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/idempotency-key-invalid";
            /** @enum {integer} */
            status: 400;
        };
        /** @description `Hutong-Actor` must be 1 to 255 visible ASCII characters, and not begin with `policy:`. */
        ActorInvalidProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/actor-invalid";
            /** @enum {integer} */
            status: 400;
        };
        /** @description `If-Match` must be one revision in quotes, such as `"3"`. */
        IfMatchInvalidProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/if-match-invalid";
            /** @enum {integer} */
            status: 400;
        };
        /** @description The body is not JSON, not UTF-8, or empty. The text is not quoted back. */
        MalformedJsonProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/malformed-json";
            /** @enum {integer} */
            status: 400;
        };
        /** @description JSON may have 64 KiB, an uploaded image 4 MiB; commands as lines 64 KiB each, a million lines and 1 GiB together. */
        BodyTooLargeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/body-too-large";
            /** @enum {integer} */
            status: 413;
        };
        /** @description Send `application/json`; scans take `multipart/form-data`, `/v1/commands` takes `application/x-ndjson`. */
        UnsupportedMediaTypeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/unsupported-media-type";
            /** @enum {integer} */
            status: 415;
        };
        /** @description The projection has not reached `minPosition` within five seconds, or stopped before it; of a stream: the log itself has not come so far. */
        PositionNotReachedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/position-not-reached";
            /** @enum {integer} */
            status: 503;
        };
        /** @description Register the institution whose app pays as a `wallet`, or as an `accountInstitution`, first. Payers meet it as well as interconnections. */
        PayerAppUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/payer-app-unknown";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Register the issuer of the codes, links or in-app entries with the role `codeIssuer` first. */
        CodeIssuerUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/code-issuer-unknown";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Register the clearing house with the role `clearingHouse` first. */
        ClearingHouseUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/clearing-house-unknown";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The interconnection is open from another moment or over another clearing house. Close it first. */
        AlreadyOpenProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/already-open";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The interconnection was still open at `validFrom`: it opens again from where it ended. */
        PeriodsOverlapProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/periods-overlap";
            /** @enum {integer} */
            status: 409;
        };
        /** @description `validTo` is not after the moment from which the interconnection is open. */
        PeriodEmptyProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/period-empty";
            /** @enum {integer} */
            status: 409;
        };
        /** @description One interconnection is opened and closed at most 100 times. */
        TooManyPeriodsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/too-many-periods";
            /** @enum {integer} */
            status: 409;
        };
        /** @description There is no such interconnection, or it is closed already. */
        InterconnectionUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/interconnection-unknown";
            /** @enum {integer} */
            status: 404;
        };
        /** @description A fee rule has one clause at least. */
        ClausesMissingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/clauses-missing";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A version has at most 100 clauses. */
        TooManyClausesProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/too-many-clauses";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A part of a fee is 0 to 100,000 hundred-thousandths of the amount. */
        RateOutOfRangeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/rate-out-of-range";
            /** @enum {integer} */
            status: 422;
        };
        /** @description The last part of a clause is the acquirer’s, who gets what rounding leaves. */
        AcquirerPartMissingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/acquirer-part-missing";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A fee rule has at most 200 versions. */
        TooManyVersionsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/too-many-versions";
            /** @enum {integer} */
            status: 409;
        };
        /** @description No version was ever published under this id. */
        FeeRuleNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/fee-rule-not-found";
            /** @enum {integer} */
            status: 404;
        };
        /** @description A channel names an interconnection of its own code issuer, field and presentation, or none. */
        InterconnectionDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/interconnection-differs";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A code or link lives 1 ms to 30 days. */
        LifetimeOutOfRangeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/lifetime-out-of-range";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A request may be kept open 0 ms to 30 days. */
        ClosableAfterOutOfRangeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/closable-after-out-of-range";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A rank is 1 to 1,000. */
        RankOutOfRangeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/rank-out-of-range";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A draw is for one channel at least. */
        DrawWithoutChannelsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/draw-without-channels";
            /** @enum {integer} */
            status: 422;
        };
        /** @description `saltHash` is the SHA-256 of the salt, 64 lowercase hexadecimal digits. */
        SaltHashMalformedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/salt-hash-malformed";
            /** @enum {integer} */
            status: 422;
        };
        /** @description The first stage of a draw reveals its salt. */
        SaltMissingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/salt-missing";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A stage opens at least one channel. */
        StageWithoutChannelsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/stage-without-channels";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A cohort is 0 to 10,000 basis points. */
        CohortOutOfRangeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/cohort-out-of-range";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A stage for some buyers needs a draw that says for whom; without one it is for all. */
        CohortWithoutDrawProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/cohort-without-draw";
            /** @enum {integer} */
            status: 422;
        };
        /** @description Register the platform as an institution with the role `platform` first. Orders are refused too. */
        PlatformUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/platform-unknown";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Register the acquirer with the role `acquirer` first. */
        AcquirerUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/acquirer-unknown";
            /** @enum {integer} */
            status: 409;
        };
        /** @description No version of the fee rule is in force. Publish one first. */
        FeeRuleUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/fee-rule-unknown";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The channel was registered with other particulars. Its place on the page is changed by a command of its own. */
        ChannelChangedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/channel-changed";
            /** @enum {integer} */
            status: 409;
        };
        /** @description A channel that is named is not registered on the platform. */
        ChannelUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/channel-unknown";
            /** @enum {integer} */
            status: 409;
        };
        /** @description A platform has at most 100 channels. */
        TooManyChannelsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/too-many-channels";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Another draw of the platform has this id. */
        DrawIdTakenProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/draw-id-taken";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Nobody committed to a draw of this id. */
        DrawUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/draw-unknown";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Another draw holds for one of the channels. A channel is drawn for once. */
        ChannelAlreadyDrawnProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/channel-already-drawn";
            /** @enum {integer} */
            status: 409;
        };
        /** @description A stage opened one of the channels before, so the outcome of a draw could be known. */
        ChannelAlreadyOpenedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/channel-already-opened";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The draw was committed to with another salt. */
        SaltDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/salt-differs";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Another stage has this id, or this one was rolled back. */
        StageIdTakenProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/stage-id-taken";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The draw was not committed to for all channels of the stage. */
        ChannelNotInDrawProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/channel-not-in-draw";
            /** @enum {integer} */
            status: 409;
        };
        /** @description A stage may not take a channel from buyers who have it; roll back instead. */
        CohortShrinksProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/cohort-shrinks";
            /** @enum {integer} */
            status: 409;
        };
        /** @description A stage may not take a channel from orders that have it; roll back instead. */
        RulesNarrowProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/rules-narrow";
            /** @enum {integer} */
            status: 409;
        };
        /** @description A platform has at most 1,000 stages. */
        TooManyStagesProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/too-many-stages";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Only the stage the platform is in can be rolled back. */
        StageNotLatestProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/stage-not-latest";
            /** @enum {integer} */
            status: 409;
        };
        /** @description There is no such stage. */
        StageUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/stage-unknown";
            /** @enum {integer} */
            status: 404;
        };
        /** @description Nothing was ever said about this platform. */
        RolloutNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/rollout-not-found";
            /** @enum {integer} */
            status: 404;
        };
        /** @description An order has one line at least. */
        LinesMissingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/lines-missing";
            /** @enum {integer} */
            status: 422;
        };
        /** @description An order has at most 100 lines. */
        TooManyLinesProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/too-many-lines";
            /** @enum {integer} */
            status: 422;
        };
        /** @description Two lines have the same id. */
        LineIdRepeatedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/line-id-repeated";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A line has 1 to 1,000,000 pieces. */
        QuantityOutOfRangeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/quantity-out-of-range";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A line is in another currency than the order. */
        LineCurrencyDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/line-currency-differs";
            /** @enum {integer} */
            status: 422;
        };
        /** @description The lines together are another amount than `amount`. */
        LinesDoNotSumProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/lines-do-not-sum";
            /** @enum {integer} */
            status: 422;
        };
        /** @description Another order of the platform has this number. */
        OrderAlreadyPlacedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/order-already-placed";
            /** @enum {integer} */
            status: 409;
        };
        /** @description A payment of the order is under way. */
        OrderAlreadyClaimedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/order-already-claimed";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The order is paid. */
        OrderAlreadyPaidProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/order-already-paid";
            /** @enum {integer} */
            status: 409;
        };
        /** @description No payment with this request holds the order. */
        OrderNotClaimedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/order-not-claimed";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The order was cancelled, or one of the payment's orders. */
        OrderCancelledProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/order-cancelled";
            /** @enum {integer} */
            status: 409;
        };
        /** @description There is no such order. */
        OrderNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/order-not-found";
            /** @enum {integer} */
            status: 404;
        };
        /** @description There is no such payment in the projection. */
        PaymentUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/payment-unknown";
            /** @enum {integer} */
            status: 404;
        };
        /** @description The projection is not there yet; ask again soon. */
        ProjectionNotBuiltProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/projection-not-built";
            /** @enum {integer} */
            status: 503;
        };
        /** @description The read store is damaged, of others, of another version, or does not follow from this log. `detail` says which, and the command that makes it again. Commands go on. */
        ReadStoreUnusableProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/read-store-unusable";
            /** @enum {integer} */
            status: 503;
        };
        /** @description The question took too long; ask for less. */
        QuestionTooSlowProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/question-too-slow";
            /** @enum {integer} */
            status: 503;
        };
        /** @description A question about facts took more than ten seconds or more memory than it may, has more than 50,000 cells, or differences moved by more than 1,000 events: ask for a shorter period, fewer dimensions, or filter one. */
        QuestionTooWideProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/question-too-wide";
            /** @enum {integer} */
            status: 400;
        };
        /** @description A payment is for one order at least. */
        OrdersMissingProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/orders-missing";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A payment is for 50 orders at most. */
        TooManyOrdersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/too-many-orders";
            /** @enum {integer} */
            status: 422;
        };
        /** @description An order is named twice. */
        OrderRepeatedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/order-repeated";
            /** @enum {integer} */
            status: 422;
        };
        /** @description Somebody else than the buyer must pay by this channel. */
        PayerIsBuyerProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/payer-is-buyer";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Only the buyer may pay by this channel. */
        PayerIsNotBuyerProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/payer-is-not-buyer";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Another payment request has the id that follows from this key. */
        PaymentRequestIdTakenProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/payment-request-id-taken";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The orders of a payment are of one platform, one buyer and one currency. */
        OrdersDifferProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/orders-differ";
            /** @enum {integer} */
            status: 409;
        };
        /** @description A merchant's printed code is for orders of one merchant and sub-merchant. */
        MerchantsDifferProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/merchants-differ";
            /** @enum {integer} */
            status: 409;
        };
        /** @description An order is claimed, paid or cancelled, so nobody may start to pay it. */
        OrderNotOpenProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/order-not-open";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The payment page of an order did not offer this channel, or there is no such channel. */
        ChannelNotOfferedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/channel-not-offered";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The orders together cost more than one payment over the channel may, or are in another currency than its limit. */
        AmountOverLimitProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/amount-over-limit";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The payment request that this one would take the place of is for other orders. */
        SupersededDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/superseded-differs";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The payment request that this one would take the place of is paid. */
        SupersededPaidProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/superseded-paid";
            /** @enum {integer} */
            status: 409;
        };
        /** @description There is no such payment request. */
        PaymentRequestNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/payment-request-not-found";
            /** @enum {integer} */
            status: 404;
        };
        /** @description The request is paid, or a payment holds one of its orders. */
        AlreadyPaidProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/already-paid";
            /** @enum {integer} */
            status: 409;
        };
        /** @description It may be closed from `closableFrom` on. That somebody asked is recorded. */
        TooEarlyToCloseProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/too-early-to-close";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Somebody authorized, or the result of somebody's authorization is not known yet, so it is not closed. That somebody asked is recorded. A result that stays unknown stands in the way for 45 seconds where the payer's code was scanned, else for seven days. */
        PaymentUnderWayProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/payment-under-way";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Only a payment request that presents a link has one to take back. */
        LinkNotSharedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/link-not-shared";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Only a payment request that presents a code has an image; what it presents follows from its channel. */
        CodeNotIssuedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/code-not-issued";
            /** @enum {integer} */
            status: 404;
        };
        /** @description The platform has no such channel, or nothing is paid over it by a code that a merchant had printed. */
        MerchantCodeNotPrintedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/merchant-code-not-printed";
            /** @enum {integer} */
            status: 404;
        };
        /** @description The code or link looks like one of Hutong's and was not issued by it. */
        ForgedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/forged";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A lock ends in the future, and within 30 days. */
        LockOutOfRangeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/lock-out-of-range";
            /** @enum {integer} */
            status: 422;
        };
        /** @description The coupons are worth more than the payment, or are in another currency. */
        CouponsExceedAmountProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/coupons-exceed-amount";
            /** @enum {integer} */
            status: 422;
        };
        /** @description The code or link belongs to somebody else; `detail` says to whom: a wallet, or the merchant and network that an EMVCo code names. */
        ForeignCodeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/foreign-code";
            /** @enum {integer} */
            status: 422;
        };
        /** @description The code or link says something, but nothing about a payment. */
        NotAPaymentCodeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/not-a-payment-code";
            /** @enum {integer} */
            status: 422;
        };
        /** @description It opens like an EMVCo merchant-presented code and is damaged or not well formed; `detail` says how, the checksum first. */
        EmvCodeFaultyProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/emv-code-faulty";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A merchant's printed code is of many payments: `paymentRequestId` names the one that is meant. For any other code it is left out, or names the same. */
        PaymentRequestUnclearProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/payment-request-unclear";
            /** @enum {integer} */
            status: 422;
        };
        /** @description The file is no PNG, JPEG or WebP, is damaged or animated, or has more than 50,331,648 pixels (8,192 × 6,144) or a side over 32,768. */
        ImageNotReadableProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/image-not-readable";
            /** @enum {integer} */
            status: 422;
        };
        /** @description No QR code was found in the image. */
        NoCodeInImageProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/no-code-in-image";
            /** @enum {integer} */
            status: 422;
        };
        /** @description There is more than one code; cut the image to the one that is meant. */
        SeveralCodesInImageProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/several-codes-in-image";
            /** @enum {integer} */
            status: 422;
        };
        /** @description It was closed. */
        PaymentRequestClosedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/payment-request-closed";
            /** @enum {integer} */
            status: 409;
        };
        /** @description A newer payment request takes the place of this one: its code or link pays nothing any more. */
        PaymentRequestSupersededProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/payment-request-superseded";
            /** @enum {integer} */
            status: 409;
        };
        /** @description An order costs something else than when the payment was requested; request it anew. */
        AmountChangedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/amount-changed";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The code is another than the one that this merchant had printed for this channel of the platform: another merchant's, or nobody's. */
        MerchantCodeDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/merchant-code-differs";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The buyer took the link back. What the payer authorized before counts. */
        LinkRevokedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/link-revoked";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Register the institution that keeps the account as a `wallet` or an `accountInstitution` first. */
        FundingInstitutionUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/funding-institution-unknown";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The buyer named somebody else to pay, by phone number or account. The payer's app must name the payer in the same way. */
        PayerNotDesignatedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/payer-not-designated";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Nobody can pay it from `expiresAt` on. A payment that was authorized before still counts when it is told late. */
        PaymentRequestExpiredProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/payment-request-expired";
            /** @enum {integer} */
            status: 409;
        };
        /** @description This payer has not scanned the code or opened the link with this app, or declined. */
        NotReachedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/not-reached";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The payment request is taken up in another way: a code is scanned by the payer or, where the payer shows it, by the merchant, a link opened, and inside the app there is neither. */
        CaptureNotPossibleProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/capture-not-possible";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Another payer authorized first. */
        AlreadyAuthorizedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/already-authorized";
            /** @enum {integer} */
            status: 409;
        };
        /** @description No open interconnection lets this app pay this code, or not from these funds. The attempt is recorded. */
        NoRouteProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/no-route";
            /** @enum {integer} */
            status: 409;
        };
        /** @description A hundred payers came to this payment request already. */
        TooManyPayersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/too-many-payers";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The payer failed, or was over a limit, a hundred times. */
        TooManyAttemptsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/too-many-attempts";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The payer's app could not confirm the payer. The attempt is recorded; the app counts and locks. */
        FactorFailedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/factor-failed";
            /** @enum {integer} */
            status: 403;
        };
        /** @description The payer's app says that the payment is over a limit of the payer's account. The attempt is recorded; limits are the app's to count. */
        LimitExceededProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/limit-exceeded";
            /** @enum {integer} */
            status: 403;
        };
        /** @description The payer's app has locked the payer out; the lock passes by itself. */
        PayerLockedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/payer-locked";
            /** @enum {integer} */
            status: 403;
        };
        /** @description No system of payment is known to show codes of such digits. The code is not quoted back. */
        CustomerCodeUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/customer-code-unknown";
            /** @enum {integer} */
            status: 422;
        };
        /** @description Many apps show codes of the UnionPay network: `payerApp` names one. For any other code it is left out, or names the app that shows such codes. */
        PayerAppUnclearProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/payer-app-unclear";
            /** @enum {integer} */
            status: 422;
        };
        /** @description A code that a payer shows is good for one scan, whatever came of it. The payer's app shows a new one. */
        CustomerCodeUsedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/customer-code-used";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Nobody has come to pay this request by a code, by a link or inside the app, whichever was asked for. */
        AuthorizationNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/authorization-not-found";
            /** @enum {integer} */
            status: 404;
        };
        /** @description The authorization could not claim its orders, and nothing was taken. */
        AlreadyVoidedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/already-voided";
            /** @enum {integer} */
            status: 409;
        };
        /** @description A refund is in the currency of the payment. */
        CurrencyDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/currency-differs";
            /** @enum {integer} */
            status: 409;
        };
        /** @description A refund is more than zero. */
        AmountNotPositiveProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/amount-not-positive";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The payment was for other orders. */
        OrderNotInPaymentProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/order-not-in-payment";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The order of the refund has no such line, or no order is named. */
        LineNotInOrderProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/line-not-in-order";
            /** @enum {integer} */
            status: 409;
        };
        /** @description Another refund of this payment has the id. */
        RefundIdTakenProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/refund-id-taken";
            /** @enum {integer} */
            status: 409;
        };
        /** @description All refunds together would exceed what was paid. One that was given up does not count. */
        RefundExceedsPaymentProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/refund-exceeds-payment";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The refunds of this order together would exceed what it cost. */
        RefundExceedsOrderProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/refund-exceeds-order";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The refunds of this line together would exceed what it cost. */
        RefundExceedsLineProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/refund-exceeds-line";
            /** @enum {integer} */
            status: 409;
        };
        /** @description A payment has at most 50 refunds. */
        TooManyRefundsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/too-many-refunds";
            /** @enum {integer} */
            status: 409;
        };
        /** @description A refund is asked for within 365 days of the payment. */
        RefundTooLateProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/refund-too-late";
            /** @enum {integer} */
            status: 409;
        };
        /** @description No money was taken for this payment request. */
        NotCapturedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/not-captured";
            /** @enum {integer} */
            status: 404;
        };
        /** @description The step does not follow where the refund stands, as success before acceptance. */
        RefundNotThereProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/refund-not-there";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The payment has no refund of this id. */
        RefundUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/refund-unknown";
            /** @enum {integer} */
            status: 404;
        };
        /** @description Money of another payer was taken for this payment request. */
        AlreadyCapturedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/already-captured";
            /** @enum {integer} */
            status: 409;
        };
        /** @description A payer authorized the payment here. It is captured or void by itself within moments: report then. */
        CaptureUnderWayProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/capture-under-way";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The row states something else of the transaction than was recorded before. */
        ImportedFactDiffersProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/imported-fact-differs";
            /** @enum {integer} */
            status: 409;
        };
        /** @description At most 200 facts are kept of one transaction. */
        TooManyFactsProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/too-many-facts";
            /** @enum {integer} */
            status: 409;
        };
        /** @description No bill has told of this transaction. */
        ImportedPaymentNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/imported-payment-not-found";
            /** @enum {integer} */
            status: 404;
        };
        /** @description No consumer of this name runs in this process. */
        ConsumerNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/consumer-not-found";
            /** @enum {integer} */
            status: 404;
        };
        /** @description There is no projection of this name and version; `npm run projections -- list` lists them. */
        ProjectionUnknownProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/projection-unknown";
            /** @enum {integer} */
            status: 404;
        };
        /** @description This version has not caught up with the one that serves, so nothing was switched. Wait until it has; `detail` says where both are. */
        ProjectionBehindProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/projection-behind";
            /** @enum {integer} */
            status: 409;
        };
        /** @description The projections are being started again, wait for the log, have stopped, or are being switched already. Nothing was switched; repeat after `Retry-After`. */
        ProjectionsBusyProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/projections-busy";
            /** @enum {integer} */
            status: 503;
        };
        /** @description One or all projections have stopped, and the answer says which and why: an event that cannot be folded, a log that is damaged, or a store that is gone. Their figures stay at the position they say. */
        ProjectionsStoppedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            type: "/problems/projections-stopped";
            /** @enum {integer} */
            status: 503;
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
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotReadyProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    RegisterInstitution: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterInstitutionRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InstitutionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["InstitutionDiffersProblem"] | components["schemas"]["TooManyControllersProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["RolesMissingProblem"] | components["schemas"]["ControlsItselfProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    GrantRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                institutionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRoleRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InstitutionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["InstitutionDiffersProblem"] | components["schemas"]["TooManyControllersProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["RolesMissingProblem"] | components["schemas"]["ControlsItselfProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    WithdrawRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                institutionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRoleRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InstitutionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["InstitutionDiffersProblem"] | components["schemas"]["TooManyControllersProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["RolesMissingProblem"] | components["schemas"]["ControlsItselfProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    ChangeController: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                institutionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeControllerRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InstitutionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["InstitutionDiffersProblem"] | components["schemas"]["TooManyControllersProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["RolesMissingProblem"] | components["schemas"]["ControlsItselfProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    InstitutionsController_read: {
        parameters: {
            query?: {
                /** @description Refused when the log has not come to this position. */
                minPosition?: string;
            };
            header?: never;
            path: {
                institutionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InstitutionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    OpenInterconnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenInterconnectionRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterconnectionChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterconnectionChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InterconnectionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["CodeIssuerUnknownProblem"] | components["schemas"]["ClearingHouseUnknownProblem"] | components["schemas"]["AlreadyOpenProblem"] | components["schemas"]["PeriodsOverlapProblem"] | components["schemas"]["PeriodEmptyProblem"] | components["schemas"]["TooManyPeriodsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    CloseInterconnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                interconnectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseInterconnectionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterconnectionChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InterconnectionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["CodeIssuerUnknownProblem"] | components["schemas"]["ClearingHouseUnknownProblem"] | components["schemas"]["AlreadyOpenProblem"] | components["schemas"]["PeriodsOverlapProblem"] | components["schemas"]["PeriodEmptyProblem"] | components["schemas"]["TooManyPeriodsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    InterconnectionsController_read: {
        parameters: {
            query?: {
                /** @description Refused when the log has not come to this position. */
                minPosition?: string;
            };
            header?: never;
            path: {
                interconnectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterconnectionAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InterconnectionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    PublishFeeRuleVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                feeRuleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishFeeRuleVersionRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeRuleVersionPublishedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeRuleVersionPublishedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["TooManyVersionsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ClausesMissingProblem"] | components["schemas"]["TooManyClausesProblem"] | components["schemas"]["RateOutOfRangeProblem"] | components["schemas"]["AcquirerPartMissingProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    FeeRulesController_read: {
        parameters: {
            query?: {
                /** @description Refused when the log has not come to this position. */
                minPosition?: string;
            };
            header?: never;
            path: {
                feeRuleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeRuleAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FeeRuleNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    RegisterChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                platform: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterChannelRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StageUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PlatformUnknownProblem"] | components["schemas"]["CodeIssuerUnknownProblem"] | components["schemas"]["AcquirerUnknownProblem"] | components["schemas"]["FeeRuleUnknownProblem"] | components["schemas"]["ChannelChangedProblem"] | components["schemas"]["ChannelUnknownProblem"] | components["schemas"]["TooManyChannelsProblem"] | components["schemas"]["DrawIdTakenProblem"] | components["schemas"]["DrawUnknownProblem"] | components["schemas"]["ChannelAlreadyDrawnProblem"] | components["schemas"]["ChannelAlreadyOpenedProblem"] | components["schemas"]["SaltDiffersProblem"] | components["schemas"]["StageIdTakenProblem"] | components["schemas"]["ChannelNotInDrawProblem"] | components["schemas"]["CohortShrinksProblem"] | components["schemas"]["RulesNarrowProblem"] | components["schemas"]["TooManyStagesProblem"] | components["schemas"]["StageNotLatestProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["InterconnectionDiffersProblem"] | components["schemas"]["LifetimeOutOfRangeProblem"] | components["schemas"]["ClosableAfterOutOfRangeProblem"] | components["schemas"]["RankOutOfRangeProblem"] | components["schemas"]["DrawWithoutChannelsProblem"] | components["schemas"]["SaltHashMalformedProblem"] | components["schemas"]["SaltMissingProblem"] | components["schemas"]["StageWithoutChannelsProblem"] | components["schemas"]["CohortOutOfRangeProblem"] | components["schemas"]["CohortWithoutDrawProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    ArrangeChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                platform: string;
                channelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrangeChannelRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StageUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PlatformUnknownProblem"] | components["schemas"]["CodeIssuerUnknownProblem"] | components["schemas"]["AcquirerUnknownProblem"] | components["schemas"]["FeeRuleUnknownProblem"] | components["schemas"]["ChannelChangedProblem"] | components["schemas"]["ChannelUnknownProblem"] | components["schemas"]["TooManyChannelsProblem"] | components["schemas"]["DrawIdTakenProblem"] | components["schemas"]["DrawUnknownProblem"] | components["schemas"]["ChannelAlreadyDrawnProblem"] | components["schemas"]["ChannelAlreadyOpenedProblem"] | components["schemas"]["SaltDiffersProblem"] | components["schemas"]["StageIdTakenProblem"] | components["schemas"]["ChannelNotInDrawProblem"] | components["schemas"]["CohortShrinksProblem"] | components["schemas"]["RulesNarrowProblem"] | components["schemas"]["TooManyStagesProblem"] | components["schemas"]["StageNotLatestProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["InterconnectionDiffersProblem"] | components["schemas"]["LifetimeOutOfRangeProblem"] | components["schemas"]["ClosableAfterOutOfRangeProblem"] | components["schemas"]["RankOutOfRangeProblem"] | components["schemas"]["DrawWithoutChannelsProblem"] | components["schemas"]["SaltHashMalformedProblem"] | components["schemas"]["SaltMissingProblem"] | components["schemas"]["StageWithoutChannelsProblem"] | components["schemas"]["CohortOutOfRangeProblem"] | components["schemas"]["CohortWithoutDrawProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    CommitDraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                platform: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitDrawRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StageUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PlatformUnknownProblem"] | components["schemas"]["CodeIssuerUnknownProblem"] | components["schemas"]["AcquirerUnknownProblem"] | components["schemas"]["FeeRuleUnknownProblem"] | components["schemas"]["ChannelChangedProblem"] | components["schemas"]["ChannelUnknownProblem"] | components["schemas"]["TooManyChannelsProblem"] | components["schemas"]["DrawIdTakenProblem"] | components["schemas"]["DrawUnknownProblem"] | components["schemas"]["ChannelAlreadyDrawnProblem"] | components["schemas"]["ChannelAlreadyOpenedProblem"] | components["schemas"]["SaltDiffersProblem"] | components["schemas"]["StageIdTakenProblem"] | components["schemas"]["ChannelNotInDrawProblem"] | components["schemas"]["CohortShrinksProblem"] | components["schemas"]["RulesNarrowProblem"] | components["schemas"]["TooManyStagesProblem"] | components["schemas"]["StageNotLatestProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["InterconnectionDiffersProblem"] | components["schemas"]["LifetimeOutOfRangeProblem"] | components["schemas"]["ClosableAfterOutOfRangeProblem"] | components["schemas"]["RankOutOfRangeProblem"] | components["schemas"]["DrawWithoutChannelsProblem"] | components["schemas"]["SaltHashMalformedProblem"] | components["schemas"]["SaltMissingProblem"] | components["schemas"]["StageWithoutChannelsProblem"] | components["schemas"]["CohortOutOfRangeProblem"] | components["schemas"]["CohortWithoutDrawProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    OpenStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                platform: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenStageRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StageUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PlatformUnknownProblem"] | components["schemas"]["CodeIssuerUnknownProblem"] | components["schemas"]["AcquirerUnknownProblem"] | components["schemas"]["FeeRuleUnknownProblem"] | components["schemas"]["ChannelChangedProblem"] | components["schemas"]["ChannelUnknownProblem"] | components["schemas"]["TooManyChannelsProblem"] | components["schemas"]["DrawIdTakenProblem"] | components["schemas"]["DrawUnknownProblem"] | components["schemas"]["ChannelAlreadyDrawnProblem"] | components["schemas"]["ChannelAlreadyOpenedProblem"] | components["schemas"]["SaltDiffersProblem"] | components["schemas"]["StageIdTakenProblem"] | components["schemas"]["ChannelNotInDrawProblem"] | components["schemas"]["CohortShrinksProblem"] | components["schemas"]["RulesNarrowProblem"] | components["schemas"]["TooManyStagesProblem"] | components["schemas"]["StageNotLatestProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["InterconnectionDiffersProblem"] | components["schemas"]["LifetimeOutOfRangeProblem"] | components["schemas"]["ClosableAfterOutOfRangeProblem"] | components["schemas"]["RankOutOfRangeProblem"] | components["schemas"]["DrawWithoutChannelsProblem"] | components["schemas"]["SaltHashMalformedProblem"] | components["schemas"]["SaltMissingProblem"] | components["schemas"]["StageWithoutChannelsProblem"] | components["schemas"]["CohortOutOfRangeProblem"] | components["schemas"]["CohortWithoutDrawProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    RollBackStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                platform: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollBackStageRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolloutChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StageUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PlatformUnknownProblem"] | components["schemas"]["CodeIssuerUnknownProblem"] | components["schemas"]["AcquirerUnknownProblem"] | components["schemas"]["FeeRuleUnknownProblem"] | components["schemas"]["ChannelChangedProblem"] | components["schemas"]["ChannelUnknownProblem"] | components["schemas"]["TooManyChannelsProblem"] | components["schemas"]["DrawIdTakenProblem"] | components["schemas"]["DrawUnknownProblem"] | components["schemas"]["ChannelAlreadyDrawnProblem"] | components["schemas"]["ChannelAlreadyOpenedProblem"] | components["schemas"]["SaltDiffersProblem"] | components["schemas"]["StageIdTakenProblem"] | components["schemas"]["ChannelNotInDrawProblem"] | components["schemas"]["CohortShrinksProblem"] | components["schemas"]["RulesNarrowProblem"] | components["schemas"]["TooManyStagesProblem"] | components["schemas"]["StageNotLatestProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["InterconnectionDiffersProblem"] | components["schemas"]["LifetimeOutOfRangeProblem"] | components["schemas"]["ClosableAfterOutOfRangeProblem"] | components["schemas"]["RankOutOfRangeProblem"] | components["schemas"]["DrawWithoutChannelsProblem"] | components["schemas"]["SaltHashMalformedProblem"] | components["schemas"]["SaltMissingProblem"] | components["schemas"]["StageWithoutChannelsProblem"] | components["schemas"]["CohortOutOfRangeProblem"] | components["schemas"]["CohortWithoutDrawProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    RolloutsController_read: {
        parameters: {
            query?: {
                /** @description Refused when the log has not come to this position. */
                minPosition?: string;
            };
            header?: never;
            path: {
                platform: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolloutAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RolloutNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    OrderListController_list: {
        parameters: {
            query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                minPosition?: string;
                /** @description First moment, inclusive (RFC 3339) */
                from?: string;
                /** @description Last moment, exclusive (RFC 3339) */
                to?: string;
                limit?: number;
                /** @description nextCursor of the page before, with the same filters */
                cursor?: string;
                currency?: "CNY" | "HKD" | "MOP" | "TWD" | "USD" | "EUR" | "GBP" | "JPY" | "KRW" | "KWD";
                /** @description Lowest amount in minor units, inclusive; with currency */
                amountMin?: string;
                /** @description Highest amount in minor units, inclusive; with currency */
                amountMax?: string;
                /** @description Platform; several are separated by commas */
                platform?: string;
                /** @description Status: placed, claimed, paid, cancelled; several are separated by commas */
                status?: string;
                /** @description The buyer's ref; several are separated by commas */
                buyer?: string;
                /** @description Merchant; several are separated by commas */
                merchantId?: string;
                /** @description Sub-merchant; several are separated by commas */
                subMerchantId?: string;
                /** @description Category of all its goods; several are separated by commas */
                category?: string;
                /** @description City; several are separated by commas */
                city?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersPageAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    PlaceOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOrderRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOffersAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOffersAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OrderNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["OrderAlreadyPlacedProblem"] | components["schemas"]["OrderAlreadyClaimedProblem"] | components["schemas"]["OrderAlreadyPaidProblem"] | components["schemas"]["OrderNotClaimedProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["PlatformUnknownProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["LinesMissingProblem"] | components["schemas"]["TooManyLinesProblem"] | components["schemas"]["LineIdRepeatedProblem"] | components["schemas"]["QuantityOutOfRangeProblem"] | components["schemas"]["LineCurrencyDiffersProblem"] | components["schemas"]["LinesDoNotSumProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    ChangeOrderAmount: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderAmountRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOffersAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OrderNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["OrderAlreadyPlacedProblem"] | components["schemas"]["OrderAlreadyClaimedProblem"] | components["schemas"]["OrderAlreadyPaidProblem"] | components["schemas"]["OrderNotClaimedProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["PlatformUnknownProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["LinesMissingProblem"] | components["schemas"]["TooManyLinesProblem"] | components["schemas"]["LineIdRepeatedProblem"] | components["schemas"]["QuantityOutOfRangeProblem"] | components["schemas"]["LineCurrencyDiffersProblem"] | components["schemas"]["LinesDoNotSumProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    CancelOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelOrderRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCancelledAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OrderNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["OrderAlreadyPlacedProblem"] | components["schemas"]["OrderAlreadyClaimedProblem"] | components["schemas"]["OrderAlreadyPaidProblem"] | components["schemas"]["OrderNotClaimedProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["PlatformUnknownProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["LinesMissingProblem"] | components["schemas"]["TooManyLinesProblem"] | components["schemas"]["LineIdRepeatedProblem"] | components["schemas"]["QuantityOutOfRangeProblem"] | components["schemas"]["LineCurrencyDiffersProblem"] | components["schemas"]["LinesDoNotSumProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    OrdersController_read: {
        parameters: {
            query?: {
                /** @description Refused when the log has not come to this position. */
                minPosition?: string;
            };
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OrderNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    RequestPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestPaymentRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequestedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequestedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OrderNotFoundProblem"] | components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["PaymentRequestIdTakenProblem"] | components["schemas"]["OrdersDifferProblem"] | components["schemas"]["MerchantsDifferProblem"] | components["schemas"]["OrderNotOpenProblem"] | components["schemas"]["ChannelNotOfferedProblem"] | components["schemas"]["AmountOverLimitProblem"] | components["schemas"]["SupersededDiffersProblem"] | components["schemas"]["SupersededPaidProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["OrdersMissingProblem"] | components["schemas"]["TooManyOrdersProblem"] | components["schemas"]["OrderRepeatedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    ClosePaymentRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosePaymentRequestRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequestClosedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["TooEarlyToCloseProblem"] | components["schemas"]["PaymentUnderWayProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    RevokeLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToldRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkRevokedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["LinkNotSharedProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    PaymentRequestsController_read: {
        parameters: {
            query?: {
                /** @description Refused when the log has not come to this position. */
                minPosition?: string;
            };
            header?: never;
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequestAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    CodeImagesController_png: {
        parameters: {
            query?: {
                /** @description Refused when the log has not come to this position. */
                minPosition?: string;
            };
            header?: never;
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": Blob;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["CodeNotIssuedProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    CodeImagesController_svg: {
        parameters: {
            query?: {
                /** @description Refused when the log has not come to this position. */
                minPosition?: string;
            };
            header?: never;
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": Blob;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["CodeNotIssuedProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    MerchantCodesController_text: {
        parameters: {
            query?: {
                /** @description The seller behind the merchant, where there is one. */
                subMerchantId?: string;
                /** @description An address of ours (default), or text of EMVCo, which needs the three fields below. */
                format?: "url" | "emv";
                /** @description EMVCo only: the merchant’s name for the payer. */
                merchantName?: string;
                /** @description EMVCo only: the merchant’s city. */
                merchantCity?: string;
                /** @description EMVCo only: the merchant’s category of ISO 18245. */
                merchantCategoryCode?: string;
            };
            header?: never;
            path: {
                platform: string;
                channelId: string;
                merchantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantCodeAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["BadRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MerchantCodeNotPrintedProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    MerchantCodesController_png: {
        parameters: {
            query?: {
                /** @description The seller behind the merchant, where there is one. */
                subMerchantId?: string;
                /** @description An address of ours (default), or text of EMVCo, which needs the three fields below. */
                format?: "url" | "emv";
                /** @description EMVCo only: the merchant’s name for the payer. */
                merchantName?: string;
                /** @description EMVCo only: the merchant’s city. */
                merchantCity?: string;
                /** @description EMVCo only: the merchant’s category of ISO 18245. */
                merchantCategoryCode?: string;
            };
            header?: never;
            path: {
                platform: string;
                channelId: string;
                merchantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": Blob;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["BadRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MerchantCodeNotPrintedProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    MerchantCodesController_svg: {
        parameters: {
            query?: {
                /** @description The seller behind the merchant, where there is one. */
                subMerchantId?: string;
                /** @description An address of ours (default), or text of EMVCo, which needs the three fields below. */
                format?: "url" | "emv";
                /** @description EMVCo only: the merchant’s name for the payer. */
                merchantName?: string;
                /** @description EMVCo only: the merchant’s city. */
                merchantCity?: string;
                /** @description EMVCo only: the merchant’s category of ISO 18245. */
                merchantCategoryCode?: string;
            };
            header?: never;
            path: {
                platform: string;
                channelId: string;
                merchantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": Blob;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["BadRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MerchantCodeNotPrintedProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    "scans-list": {
        parameters: {
            query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                minPosition?: string;
                /** @description First moment, inclusive (RFC 3339) */
                from?: string;
                /** @description Last moment, exclusive (RFC 3339) */
                to?: string;
                limit?: number;
                /** @description nextCursor of the page before, with the same filters */
                cursor?: string;
                /** @description Payment request; several are separated by commas */
                paymentRequestId?: string;
                /** @description The payer's ref; several are separated by commas */
                payer?: string;
                /** @description Institution whose app the payer came with; several are separated by commas */
                payerApp?: string;
                /** @description Who controlled that app when it authorized; several are separated by commas */
                group?: string;
                /** @description How far the payer has come: reached, refused, declined, resultUnknown, authorized; several are separated by commas */
                status?: string;
                /** @description How the payer's app took it up: camera, album, merchantScanner, linkOpened, appOpened; several are separated by commas */
                capture?: string;
                /** @description Kind of account that was paid from: balance, debitCard, creditCard, creditLine; several are separated by commas */
                fundingKind?: string;
                /** @description Institution that keeps that account; several are separated by commas */
                accountInstitution?: string;
                /** @description Who cleared it; several are separated by commas */
                clearingHouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationsPageAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    ScanCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ScanForm"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReachedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReachedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"] | components["schemas"]["ForeignCodeProblem"] | components["schemas"]["NotAPaymentCodeProblem"] | components["schemas"]["EmvCodeFaultyProblem"] | components["schemas"]["PaymentRequestUnclearProblem"] | components["schemas"]["ImageNotReadableProblem"] | components["schemas"]["NoCodeInImageProblem"] | components["schemas"]["SeveralCodesInImageProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    ScanCustomerCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanCustomerCodeRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReachedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReachedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"] | components["schemas"]["CustomerCodeUsedProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"] | components["schemas"]["CustomerCodeUnknownProblem"] | components["schemas"]["PayerAppUnclearProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    AuthorizeScan: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    DeclineScan: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayerAtAppRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclinedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    StateScanPayerIdentity: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateIdentityRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityStatedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    "scans-read": {
        parameters: {
            query?: {
                /** @description Refused when the log has not come to this position. */
                minPosition?: string;
            };
            header?: never;
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AuthorizationNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    "friend-authorizations-list": {
        parameters: {
            query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                minPosition?: string;
                /** @description First moment, inclusive (RFC 3339) */
                from?: string;
                /** @description Last moment, exclusive (RFC 3339) */
                to?: string;
                limit?: number;
                /** @description nextCursor of the page before, with the same filters */
                cursor?: string;
                /** @description Payment request; several are separated by commas */
                paymentRequestId?: string;
                /** @description The payer's ref; several are separated by commas */
                payer?: string;
                /** @description Institution whose app the payer came with; several are separated by commas */
                payerApp?: string;
                /** @description Who controlled that app when it authorized; several are separated by commas */
                group?: string;
                /** @description How far the payer has come: reached, refused, declined, resultUnknown, authorized; several are separated by commas */
                status?: string;
                /** @description How the payer's app took it up: camera, album, merchantScanner, linkOpened, appOpened; several are separated by commas */
                capture?: string;
                /** @description Kind of account that was paid from: balance, debitCard, creditCard, creditLine; several are separated by commas */
                fundingKind?: string;
                /** @description Institution that keeps that account; several are separated by commas */
                accountInstitution?: string;
                /** @description Who cleared it; several are separated by commas */
                clearingHouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationsPageAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    OpenFriendLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenFriendLinkRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReachedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReachedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"] | components["schemas"]["ForeignCodeProblem"] | components["schemas"]["NotAPaymentCodeProblem"] | components["schemas"]["EmvCodeFaultyProblem"] | components["schemas"]["PaymentRequestUnclearProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    AuthorizeByFriend: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    DeclineByFriend: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayerAtAppRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclinedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    StateFriendIdentity: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateIdentityRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityStatedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    "friend-authorizations-read": {
        parameters: {
            query?: {
                /** @description Refused when the log has not come to this position. */
                minPosition?: string;
            };
            header?: never;
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AuthorizationNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    AuthorizeDirectPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    DeclineDirectPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayerAtAppRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclinedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    StateDirectPayerIdentity: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateIdentityRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityStatedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FactorFailedProblem"] | components["schemas"]["LimitExceededProblem"] | components["schemas"]["PayerLockedProblem"] | components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyPaidProblem"] | components["schemas"]["PaymentRequestClosedProblem"] | components["schemas"]["PaymentRequestSupersededProblem"] | components["schemas"]["OrderCancelledProblem"] | components["schemas"]["AmountChangedProblem"] | components["schemas"]["MerchantCodeDiffersProblem"] | components["schemas"]["LinkRevokedProblem"] | components["schemas"]["PayerAppUnknownProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"] | components["schemas"]["PayerNotDesignatedProblem"] | components["schemas"]["PaymentRequestExpiredProblem"] | components["schemas"]["NotReachedProblem"] | components["schemas"]["CaptureNotPossibleProblem"] | components["schemas"]["PayerIsBuyerProblem"] | components["schemas"]["PayerIsNotBuyerProblem"] | components["schemas"]["AlreadyAuthorizedProblem"] | components["schemas"]["NoRouteProblem"] | components["schemas"]["TooManyPayersProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["ForgedProblem"] | components["schemas"]["LockOutOfRangeProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    "direct-authorizations-read": {
        parameters: {
            query?: {
                /** @description Refused when the log has not come to this position. */
                minPosition?: string;
            };
            header?: never;
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AuthorizationNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    RequestRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestRefundRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundChangedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotCapturedProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyVoidedProblem"] | components["schemas"]["CurrencyDiffersProblem"] | components["schemas"]["AmountNotPositiveProblem"] | components["schemas"]["OrderNotInPaymentProblem"] | components["schemas"]["LineNotInOrderProblem"] | components["schemas"]["RefundIdTakenProblem"] | components["schemas"]["RefundExceedsPaymentProblem"] | components["schemas"]["RefundExceedsOrderProblem"] | components["schemas"]["RefundExceedsLineProblem"] | components["schemas"]["TooManyRefundsProblem"] | components["schemas"]["RefundTooLateProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    AcceptRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
                refundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundStepRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotCapturedProblem"] | components["schemas"]["RefundUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["RefundNotThereProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    SucceedRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
                refundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundStepRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotCapturedProblem"] | components["schemas"]["RefundUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["RefundNotThereProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    CloseRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
                refundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundFailureRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotCapturedProblem"] | components["schemas"]["RefundUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["RefundNotThereProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    ReportRefundAbnormal: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
                refundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundFailureRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotCapturedProblem"] | components["schemas"]["RefundUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["RefundNotThereProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    RedirectRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
                refundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedirectRefundRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundChangedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotCapturedProblem"] | components["schemas"]["RefundUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["RefundNotThereProblem"] | components["schemas"]["FundingInstitutionUnknownProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    ReportCapture: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportCaptureRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaptureReportedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaptureReportedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentRequestNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["AlreadyCapturedProblem"] | components["schemas"]["CaptureUnderWayProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"] | components["schemas"]["CouponsExceedAmountProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    SettlementsController_read: {
        parameters: {
            query?: {
                /** @description Refused when the log has not come to this position. */
                minPosition?: string;
            };
            header?: never;
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotCapturedProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    RecordImportedPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordImportedPaymentRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedPaymentRecordedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedPaymentRecordedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["ImportedFactDiffersProblem"] | components["schemas"]["TooManyFactsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    RecordImportedRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordImportedRefundRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedPaymentRecordedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedPaymentRecordedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["ImportedFactDiffersProblem"] | components["schemas"]["TooManyFactsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    RecordImportedRevocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer. */
                "Idempotency-Key"?: string;
                /** @description Who asks; default anonymous. */
                "Hutong-Actor"?: string;
                /** @description The revision the caller saw, in quotes. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordImportedRevocationRequest"];
            };
        };
        responses: {
            /** @description It was there already, just so: nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedPaymentRecordedAnswer"];
                };
            };
            /** @description It is made; the same key is answered so again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedPaymentRecordedAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyMissingProblem"] | components["schemas"]["IdempotencyKeyInvalidProblem"] | components["schemas"]["ActorInvalidProblem"] | components["schemas"]["IfMatchInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInFlightProblem"] | components["schemas"]["EventsSetAsideProblem"] | components["schemas"]["ImportedFactDiffersProblem"] | components["schemas"]["TooManyFactsProblem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RevisionDiffersProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["OccurredAtAheadProblem"] | components["schemas"]["OccurredAtTooLateProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StreamContendedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    ImportedPaymentsController_read: {
        parameters: {
            query?: {
                /** @description Refused when the log has not come to this position. */
                minPosition?: string;
            };
            header?: never;
            path: {
                importedPaymentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedPaymentAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ImportedPaymentNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    Commands: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["CommandLineRequest"][];
            };
        };
        responses: {
            /** @description One of these a line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["CommandLineAnswer"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ActorInvalidProblem"] | components["schemas"]["MalformedJsonProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    ConsumersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerAnswer"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    ConsumersController_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ConsumerNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    ConsumersController_restart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ConsumerNotFoundProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    PaymentsController_payments: {
        parameters: {
            query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                minPosition?: string;
                /** @description First moment, inclusive (RFC 3339) */
                from?: string;
                /** @description Last moment, exclusive (RFC 3339) */
                to?: string;
                limit?: number;
                /** @description nextCursor of the page before, with the same filters */
                cursor?: string;
                currency?: "CNY" | "HKD" | "MOP" | "TWD" | "USD" | "EUR" | "GBP" | "JPY" | "KRW" | "KWD";
                /** @description Lowest amount in minor units, inclusive; with currency */
                amountMin?: string;
                /** @description Highest amount in minor units, inclusive; with currency */
                amountMax?: string;
                /** @description Platform; several are separated by commas */
                platform?: string;
                /** @description Latest status: requested, reached, declined, expired, revoked, closed, authorized, claimed, voided, captured, partiallyRefunded, refunded; several are separated by commas */
                status?: string;
                /** @description Institution whose app reached it; several are separated by commas */
                payerApp?: string;
                /** @description Who controlled that app when it authorized; several are separated by commas */
                group?: string;
                /** @description Channel; several are separated by commas */
                channelId?: string;
                /** @description Stage that the platform was in; several are separated by commas */
                stageId?: string;
                /** @description How it was put before the payer: dynamicCode, staticCode, customerCode, link, inApp; several are separated by commas */
                presentation?: string;
                /** @description Remote or in person: online, barcode; several are separated by commas */
                field?: string;
                /** @description How the payer's app took it up: camera, album, merchantScanner, linkOpened, appOpened; several are separated by commas */
                capture?: string;
                /** @description Merchant of all its orders; several are separated by commas */
                merchantId?: string;
                /** @description Sub-merchant of all its orders; several are separated by commas */
                subMerchantId?: string;
                /** @description Category of all its goods; several are separated by commas */
                category?: string;
                /** @description City of all its orders; several are separated by commas */
                city?: string;
                /** @description The buyer's ref; several are separated by commas */
                buyer?: string;
                /** @description The payer's ref; several are separated by commas */
                payer?: string;
                /** @description An order that it is for; several are separated by commas */
                orderId?: string;
                /** @description Captured at this moment or later (RFC 3339) */
                capturedFrom?: string;
                /** @description Captured before this moment (RFC 3339) */
                capturedTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsPageAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    PaymentsController_payment: {
        parameters: {
            query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                minPosition?: string;
            };
            header?: never;
            path: {
                paymentRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentLifeAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    LiveFiguresController_figures: {
        parameters: {
            query: {
                /** @description Figures, separated by commas, at most 12 */
                measures: string;
                /** @description Dimensions to cut by, at most 4, one of them hour, day, week or month of the table's period */
                by?: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                until?: string;
                /** @description One of the dimensions in by: each figure also as a fraction of the same figure without that cut. A filter on it chooses rows and does not narrow the whole */
                shareOf?: string;
                /** @description Most rows, 1000 without it, at most 10000 */
                limit?: string;
                /** @description Only platform that the orders were placed on */
                platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                stage?: string;
                /** @description Only channel that was chosen */
                channel?: string;
                /** @description Only how the payment was put before the payer */
                presentation?: string;
                /** @description Only online or in person (barcode) */
                field?: string;
                /** @description Only institution that issued the code, link or entry */
                codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                attempt?: string;
                /** @description Only how many orders the payment is for */
                orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                city?: string;
                /** @description Only category of goods; null where there are several */
                category?: string;
                /** @description Only whose orders they are */
                buyer?: string;
                /** @description Only ISO 4217 code */
                currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                reason?: string;
                /** @description Only institution of the payer's app */
                wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                walletController?: string;
                /** @description Only who would have paid */
                payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                capture?: string;
                /** @description Only kind of account the money comes from */
                fundingKind?: string;
                /** @description Only institution that keeps that account; null for refunds and where unsaid */
                accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                tradeType?: string;
                /** @description Only how many channels were offered */
                offeredChannels?: string;
                /** @description Only routeRefused or declined */
                refusal?: string;
                /** @description Only institution of the payer's app */
                payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                previousChannel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events: figures with the JSON of an answer, and problem with a problem document while there is none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    FiguresController_answer: {
        parameters: {
            query: {
                /** @description Figures, separated by commas, at most 12 */
                measures: string;
                /** @description Dimensions to cut by, at most 4, one of them hour, day, week or month of the table's period */
                by?: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                zone?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                asOf?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                until?: string;
                /** @description One of the dimensions in by: each figure also as a fraction of the same figure without that cut. A filter on it chooses rows and does not narrow the whole */
                shareOf?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                minPosition?: string;
                /** @description Most rows, 1000 without it, at most 10000 */
                limit?: string;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description json, csv or parquet; without it as Accept says */
                format?: string;
                /** @description Only platform that the orders were placed on */
                platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                stage?: string;
                /** @description Only channel that was chosen */
                channel?: string;
                /** @description Only how the payment was put before the payer */
                presentation?: string;
                /** @description Only online or in person (barcode) */
                field?: string;
                /** @description Only institution that issued the code, link or entry */
                codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                attempt?: string;
                /** @description Only how many orders the payment is for */
                orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                city?: string;
                /** @description Only category of goods; null where there are several */
                category?: string;
                /** @description Only whose orders they are */
                buyer?: string;
                /** @description Only ISO 4217 code */
                currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                reason?: string;
                /** @description Only institution of the payer's app */
                wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                walletController?: string;
                /** @description Only who would have paid */
                payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                capture?: string;
                /** @description Only kind of account the money comes from */
                fundingKind?: string;
                /** @description Only institution that keeps that account; null for refunds and where unsaid */
                accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                tradeType?: string;
                /** @description Only how many channels were offered */
                offeredChannels?: string;
                /** @description Only routeRefused or declined */
                refusal?: string;
                /** @description Only institution of the payer's app */
                payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                previousChannel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON, CSV or Parquet, as format or Accept says. Link leads to the next page, and from CSV and Parquet to the definition. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    FiguresController_definitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionsAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    FiguresController_events: {
        parameters: {
            query: {
                /** @description Figures, separated by commas, at most 12 */
                measures: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                until?: string;
                /** @description As it was at a log position, or at an RFC 3339 moment of recording; the latest without it */
                asOf?: string;
                /** @description Only events after this log position; from the beginning without it */
                fromPosition?: string;
                /** @description Wait until this log position is in the answer, at most 5 s */
                minPosition?: string;
                /** @description Most events, 100 without it, at most 1000 */
                limit?: string;
                /** @description Only platform that the orders were placed on */
                platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                stage?: string;
                /** @description Only channel that was chosen */
                channel?: string;
                /** @description Only how the payment was put before the payer */
                presentation?: string;
                /** @description Only online or in person (barcode) */
                field?: string;
                /** @description Only institution that issued the code, link or entry */
                codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                attempt?: string;
                /** @description Only how many orders the payment is for */
                orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                city?: string;
                /** @description Only category of goods; null where there are several */
                category?: string;
                /** @description Only whose orders they are */
                buyer?: string;
                /** @description Only ISO 4217 code */
                currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                reason?: string;
                /** @description Only institution of the payer's app */
                wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                walletController?: string;
                /** @description Only who would have paid */
                payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                capture?: string;
                /** @description Only kind of account the money comes from */
                fundingKind?: string;
                /** @description Only institution that keeps that account; null for refunds and where unsaid */
                accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                tradeType?: string;
                /** @description Only how many channels were offered */
                offeredChannels?: string;
                /** @description Only routeRefused or declined */
                refusal?: string;
                /** @description Only institution of the payer's app */
                payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                previousChannel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsBehindAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    FiguresController_differences: {
        parameters: {
            query: {
                /** @description Figures, separated by commas, at most 12 */
                measures: string;
                /** @description Dimensions to cut by, at most 4, one of them hour, day, week or month of the table's period */
                by?: string;
                /** @description Beginning of the period, inclusive: a day of the zone, or an RFC 3339 moment */
                from?: string;
                /** @description End of the period, exclusive: a day of the zone, or an RFC 3339 moment */
                to?: string;
                /** @description Whose days, weeks and months: Asia/Shanghai or UTC */
                zone?: string;
                /** @description Only what occurred before: a day of the zone, or an RFC 3339 moment */
                until?: string;
                /** @description Log position of the figures before */
                fromPosition?: string;
                /** @description Log position of the figures after */
                toPosition: string;
                /** @description Only platform that the orders were placed on */
                platform?: string;
                /** @description Only who controlled the platform, as known then; null where nobody is known to */
                platformController?: string;
                /** @description Only the platform's latest stage when the payment was requested; null before any */
                stage?: string;
                /** @description Only channel that was chosen */
                channel?: string;
                /** @description Only how the payment was put before the payer */
                presentation?: string;
                /** @description Only online or in person (barcode) */
                field?: string;
                /** @description Only institution that issued the code, link or entry */
                codeIssuer?: string;
                /** @description Only who controlled the code issuer, as known then; null where nobody is known to */
                codeIssuerController?: string;
                /** @description Only institution that holds the merchant's account */
                acquirer?: string;
                /** @description Only stage that opened the channel to the buyer; null where none did */
                channelStage?: string;
                /** @description Only whether the buyer was in that stage's cohort; null without a stage */
                inCohort?: string;
                /** @description Only place of the channel on the payment page; 1 is the top */
                rank?: string;
                /** @description Only whether the channel was selected before the buyer chose */
                preselected?: string;
                /** @description Only whether the channel was hidden until the buyer unfolded it */
                folded?: string;
                /** @description Only channel that was selected before the buyer chose; null where none was */
                preselectedChannel?: string;
                /** @description Only how many other channels were offered */
                alternatives?: string;
                /** @description Only 1 for the first request for these orders */
                attempt?: string;
                /** @description Only how many orders the payment is for */
                orderCount?: string;
                /** @description Only merchant; null where the orders have several */
                merchant?: string;
                /** @description Only merchant behind the merchant; null where there is none */
                subMerchant?: string;
                /** @description Only city; null where unsaid, or several */
                city?: string;
                /** @description Only category of goods; null where there are several */
                category?: string;
                /** @description Only whose orders they are */
                buyer?: string;
                /** @description Only ISO 4217 code */
                currency?: string;
                /** @description Only open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported */
                outcome?: string;
                /** @description Only why the channel was not offered; null where it was */
                reason?: string;
                /** @description Only institution of the payer's app */
                wallet?: string;
                /** @description Only who controlled the wallet, as known then; null where nobody is known to */
                walletController?: string;
                /** @description Only who would have paid */
                payer?: string;
                /** @description Only how the payer's app took it up; null where declined */
                capture?: string;
                /** @description Only kind of account the money comes from */
                fundingKind?: string;
                /** @description Only institution that keeps that account; null for refunds and where unsaid */
                accountInstitution?: string;
                /** @description Only who clears; null where it stays on the books of one */
                clearingHouse?: string;
                /** @description Only who controlled the wallet; the wallet itself where nobody is known to */
                walletGroup?: string;
                /** @description Only who controlled the code issuer; the code issuer itself where nobody is known to */
                codeIssuerGroup?: string;
                /** @description Only who controlled the platform; the platform itself where nobody is known to */
                platformGroup?: string;
                /** @description Only own, or imported from a bill of others */
                origin?: string;
                /** @description Only captured, refunded, or revoked (an imported payment that was taken back whole) */
                movement?: string;
                /** @description Only claimed by this ledger, reported by a provider without a claim, or told by a bill */
                basis?: string;
                /** @description Only the bill's word for how it was paid; null for own payments */
                tradeType?: string;
                /** @description Only how many channels were offered */
                offeredChannels?: string;
                /** @description Only routeRefused or declined */
                refusal?: string;
                /** @description Only institution of the payer's app */
                payerApp?: string;
                /** @description Only how certain the latest statement about it is */
                certainty?: string;
                /** @description Only draw that says who is in its cohort; null where all buyers are */
                draw?: string;
                /** @description Only share of buyers in its cohort; 10,000 is all */
                cohortBasisPoints?: string;
                /** @description Only channel of the buyer's payment request before */
                previousChannel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    RolloutListController_list: {
        parameters: {
            query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                minPosition?: string;
                /** @description First moment, inclusive (RFC 3339) */
                from?: string;
                /** @description Last moment, exclusive (RFC 3339) */
                to?: string;
                limit?: number;
                /** @description nextCursor of the page before, with the same filters */
                cursor?: string;
                /** @description Platform; several are separated by commas */
                platform?: string;
                /** @description Stage that the platform is in; several are separated by commas */
                stageId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolloutsPageAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    "direct-authorizations-list": {
        parameters: {
            query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                minPosition?: string;
                /** @description First moment, inclusive (RFC 3339) */
                from?: string;
                /** @description Last moment, exclusive (RFC 3339) */
                to?: string;
                limit?: number;
                /** @description nextCursor of the page before, with the same filters */
                cursor?: string;
                /** @description Payment request; several are separated by commas */
                paymentRequestId?: string;
                /** @description The payer's ref; several are separated by commas */
                payer?: string;
                /** @description Institution whose app the payer came with; several are separated by commas */
                payerApp?: string;
                /** @description Who controlled that app when it authorized; several are separated by commas */
                group?: string;
                /** @description How far the payer has come: reached, refused, declined, resultUnknown, authorized; several are separated by commas */
                status?: string;
                /** @description How the payer's app took it up: camera, album, merchantScanner, linkOpened, appOpened; several are separated by commas */
                capture?: string;
                /** @description Kind of account that was paid from: balance, debitCard, creditCard, creditLine; several are separated by commas */
                fundingKind?: string;
                /** @description Institution that keeps that account; several are separated by commas */
                accountInstitution?: string;
                /** @description Who cleared it; several are separated by commas */
                clearingHouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationsPageAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    SetAsideController_setAside: {
        parameters: {
            query?: {
                /** @description Wait until this log position is in the answer, at most 5 s */
                minPosition?: string;
                /** @description Only events after this log position */
                after?: string;
                /** @description Most events */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetAsideAnswer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["QuestionTooWideProblem"] | components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PaymentUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionNotBuiltProblem"] | components["schemas"]["PositionNotReachedProblem"] | components["schemas"]["ReadStoreUnusableProblem"] | components["schemas"]["QuestionTooSlowProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    ProjectionsController_projections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectionProgress"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    ProjectionsController_switchTo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwitchedProjection"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionUnknownProblem"] | components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionBehindProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionsBusyProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    ProjectionsHealthController_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowingState"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProjectionsStoppedProblem"] | components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
    AuditEventsController_events: {
        parameters: {
            query?: {
                /** @description Only this stream; from and to are then its revisions */
                stream?: string;
                /** @description Lowest position or revision, inclusive */
                from?: string;
                /** @description Highest position or revision, inclusive */
                to?: string;
                direction?: "forwards" | "backwards";
                /** @description Event types, separated by commas */
                types?: string;
                /** @description Only streams whose name begins so */
                streamPrefix?: string;
                /** @description Most events */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An event a line, and at the end how the replay ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": (components["schemas"]["RecordedEventLine"] | components["schemas"]["ReplayEndLine"])[];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowedProblem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"];
                };
            };
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MethodNotAllowedProblem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooSlowProblem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HostNotServedProblem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ShareUsedUpProblem"];
                };
            };
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["LogDamagedProblem"];
                };
            };
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServiceAnswerLostProblem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EndingProblem"] | components["schemas"]["LogUnavailableProblem"] | components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
                };
            };
        };
    };
}
